/** Says the same in every language: a point or a comma is a decimal mark in one of them. */
const narrowSpace = '\u202f';

/** "1 change", "2 300 changes": a number with its noun, in languages that have two forms of it. */
export function count(number: number, one: string, other: string): string {
  const written = String(number).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
  return `${written} ${number === 1 ? one : other}`;
}
