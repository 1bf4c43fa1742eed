import type { IconName } from './paths';

export interface IconProps {
  name: IconName;
  /** Side in points; 20 unless told. */
  size?: number;
  /** A colour of the tokens; the text's own colour unless told. Native only: the web inherits. */
  color?: string;
}
