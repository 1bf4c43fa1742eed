export interface MarkProps {
  /** Side in points; 28 unless told. */
  size?: number;
}
