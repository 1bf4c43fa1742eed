/** One category's share of a transaction; '' is no category, null an amount that is not entered yet. */
export interface Part {
  categoryId: string;
  amountMinor: number | null;
}

/** What the parts leave of the amount; negative where they come to more. */
export function restOf(amountMinor: number | null, parts: readonly Part[]): number {
  return (amountMinor ?? 0) - parts.reduce((sum, part) => sum + (part.amountMinor ?? 0), 0);
}

/** Another part, to which the rest is given. The first of several begins as the whole amount. */
export function withPart(amountMinor: number | null, parts: readonly Part[]): readonly Part[] {
  const before = parts.length === 1 ? [{ ...(parts[0] as Part), amountMinor }] : parts;
  const rest = restOf(amountMinor, before);
  return [...before, { categoryId: '', amountMinor: rest === 0 ? null : rest }];
}

/** Without a part; the last one that is left is the whole amount again. */
export function withoutPart(amountMinor: number | null, parts: readonly Part[], at: number): readonly Part[] {
  const left = parts.filter((_part, index) => index !== at);
  return left.length === 1 ? [{ ...(left[0] as Part), amountMinor }] : left;
}

export function withChanged(parts: readonly Part[], at: number, change: Partial<Part>): readonly Part[] {
  return parts.map((part, index) => (index === at ? { ...part, ...change } : part));
}

/** The rest goes to the part that has no amount yet, else to the last one. */
export function withRest(amountMinor: number | null, parts: readonly Part[]): readonly Part[] {
  const empty = parts.findIndex((part) => !part.amountMinor);
  const at = empty >= 0 ? empty : parts.length - 1;
  const rest = restOf(amountMinor, parts);
  return withChanged(parts, at, { amountMinor: (parts[at]?.amountMinor ?? 0) + rest });
}
