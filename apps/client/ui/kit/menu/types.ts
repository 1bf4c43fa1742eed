import type { IconName } from '@/ui/icons';

export interface MenuItem {
  label: string;
  onPress: () => void;
  icon?: IconName;
  isDanger?: boolean;
  /** Draws a line above it, where another kind of command begins. */
  startsGroup?: boolean;
}

export interface MenuProps {
  /** The accessible name of the button, such as "More". */
  label: string;
  items: readonly MenuItem[];
  /** Three dots unless told. */
  icon?: IconName;
}
