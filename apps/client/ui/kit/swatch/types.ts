export interface SwatchProps {
  /** Which slice of the chart, by its place. */
  index: number;
}
