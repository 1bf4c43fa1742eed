export interface MoneyFieldProps {
  label: string;
  /** Null while nothing is entered. */
  amountMinor: number | null;
  currency: string;
  /** Null when the text is empty or is not an amount. */
  onChange: (amountMinor: number | null) => void;
  error?: string | undefined;
  hint?: string;
  isLabelHidden?: boolean;
  isFocusedFirst?: boolean;
  onSubmit?: () => void;
}
