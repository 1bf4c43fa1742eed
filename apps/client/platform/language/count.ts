let grouping: Intl.NumberFormat | null = null;

/** "1 change", "2,300 changes": a number with its noun, in languages that have two forms of it. */
export function count(number: number, one: string, other: string): string {
  return `${written(number)} ${number === 1 ? one : other}`;
}

/** Only what has thousands to set apart needs a formatter, which is slow to make. */
function written(number: number): string {
  if (number < 1000) return String(number);
  grouping ??= new Intl.NumberFormat();
  return grouping.format(number);
}
