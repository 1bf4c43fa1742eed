import type { IconName } from '@/ui/icons';

export interface MenuItem {
  label: string;
  onChoose: () => void;
  icon?: IconName;
  isDangerous?: boolean;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
}
