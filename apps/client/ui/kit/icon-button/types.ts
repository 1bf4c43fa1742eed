import type { Target } from '@/navigation/routes';
import type { IconName } from '@/ui/icons';

export interface IconButtonProps {
  icon: IconName;
  /** The accessible name, and the tooltip on the web. */
  label: string;
  onPress?: () => void;
  to?: Target;
  /** For a button that stays down, such as the one that blurs figures. */
  isPressed?: boolean;
  /** A count at the corner; none when zero. Say it in the label too. */
  count?: number;
  /** The one key that presses it on the web, such as `t` for the table of a chart. */
  shortcut?: string;
}
