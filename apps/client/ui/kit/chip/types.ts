import type { IconName } from '@/ui/icons';

export interface ChipProps {
  label: string;
  icon?: IconName;
  /** Makes it a button; with `isOn` one that stays down. */
  onPress?: () => void;
  isOn?: boolean;
  /** Puts a cross at its end. */
  onRemove?: () => void;
}
