/** "1 change", "2 changes": a number with its noun, in languages that have two forms of it. */
export function count(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`;
}
