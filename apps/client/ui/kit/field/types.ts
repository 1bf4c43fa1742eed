export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'email' | 'password' | 'new-password' | 'search' | 'amount';
  hint?: string | undefined;
  /** What is wrong with the value, in words; marks the field invalid. */
  error?: string | undefined;
  placeholder?: string;
  /** Keeps the label for assistive technology only, where the place says enough. */
  isLabelHidden?: boolean | undefined;
  isFocusedFirst?: boolean;
  onSubmit?: () => void;
  onLeave?: () => void;
  /** Lets keyboard shortcuts find the field on the web. */
  name?: string;
}
