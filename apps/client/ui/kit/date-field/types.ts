export interface DateFieldProps {
  label: string;
  /** 'YYYY-MM-DD', or '' while there is none. */
  day: string;
  /** Called when a day is settled: on leaving, Enter, an arrow or a choice; '' for what is no day. */
  onChange: (day: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  isLabelHidden?: boolean | undefined;
  isFocusedFirst?: boolean | undefined;
}
