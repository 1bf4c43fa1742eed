export interface Suggestion {
  value: string;
  /** A second piece of the suggestion, such as the category a payee had last. */
  detail?: string | undefined;
}

export interface ComboboxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What fits the present text, best first; a handful is enough. */
  suggestions: readonly Suggestion[];
  onPick: (suggestion: Suggestion) => void;
  isLabelHidden?: boolean;
  isFocusedFirst?: boolean;
  placeholder?: string;
  error?: string | undefined;
  hint?: string | undefined;
  name?: string;
  /** Enter when no suggestion is chosen. */
  onSubmit?: () => void;
}
