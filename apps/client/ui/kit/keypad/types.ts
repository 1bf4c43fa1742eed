export interface KeypadProps {
  /** Names the keys together. */
  label: string;
  /** Null while nothing is entered. */
  amountMinor: number | null;
  currency: string;
  onChange: (amountMinor: number | null) => void;
  backspaceLabel: string;
}
