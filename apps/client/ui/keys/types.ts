/** A key and what it does, for as long as the component that says so is on the screen. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it, such as `n`, `/` or `Escape`; `mod+k` is with Ctrl or Cmd. */
  keys: readonly string[];
  /** What it does, in the list of shortcuts. */
  label: string;
  /** Left out where the element that has the focus hears the key itself, as rows do with arrows. */
  run?: (() => void) | undefined;
}
