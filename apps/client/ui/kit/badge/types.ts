import type { IconName } from '@/ui/icons';

export interface BadgeProps {
  label: string;
  tone?: 'plain' | 'accent' | 'onTrack' | 'close' | 'over';
  /** A shape beside the colour. */
  icon?: IconName;
  /** Shows the shape alone; the label is its name. */
  isSmall?: boolean;
}
