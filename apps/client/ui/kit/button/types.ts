import type { Target } from '@/navigation/routes';
import type { IconName } from '@/ui/icons';

export interface ButtonProps {
  label: string;
  /** What it does; or `to`, where it leads. A submit button needs neither. */
  onPress?: () => void;
  to?: Target;
  kind?: 'primary' | 'quiet' | 'plain' | 'danger';
  icon?: IconName;
  /** In a form: on the web the form's `onSubmit` answers the press, on a phone `onPress` does. */
  isSubmit?: boolean;
  isBusy?: boolean;
  isDisabled?: boolean;
  isWide?: boolean;
}
