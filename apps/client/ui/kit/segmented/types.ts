import type { IconName } from '@/ui/icons';

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; icon?: IconName }[];
  onChange: (value: Value) => void;
  /** As wide as its place; as wide as its words unless told. */
  isWide?: boolean;
}
