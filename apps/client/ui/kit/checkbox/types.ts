export interface CheckboxProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Some of what it stands for is chosen, and some is not. */
  isMixed?: boolean;
  /** In a row that names itself, such as one of a table. */
  isLabelHidden?: boolean;
  hint?: string;
}
