import type names from './names.json';

/** What lucide draws for each is in names.json. */
export type IconName = keyof typeof names;

export interface IconProps {
  name: IconName;
  /** Side in points; 20 unless told. */
  size?: number;
  /** A colour of the tokens; the text's own colour unless told. Native only: the web inherits. */
  color?: string;
}
