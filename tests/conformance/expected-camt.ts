/** The few fields used of a dumped camt message; objects met before are written as "__RECURSIVITY__". */
type Dumped = {
  getRecords?: unknown;
  getAmount?: unknown;
  getBookingDate?: unknown;
  getValueDate?: unknown;
  getCreditDebitIndicator?: unknown;
};

export type ExpectedCamt = {
  /** "day amountMinor", in order, signed by the entry's indicator; the amounts are minor units already. */
  entries: string[];
  /** Messages of several statements are dumped with the last one's entries in place of the others'. */
  isWhole: boolean;
};

export function readExpectedCamt(json: string): ExpectedCamt {
  const entries: string[] = [];
  const message = JSON.parse(json) as Dumped;
  collect(message, entries);
  return { entries, isWhole: !Array.isArray(message.getRecords) || message.getRecords.length <= 1 };
}

function collect(value: unknown, entries: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, entries);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const dumped = value as Dumped & { __CLASS__?: string };
  if (dumped.__CLASS__?.endsWith('\\Entry')) entries.push(entryText(dumped));
  for (const inner of Object.values(value)) collect(inner, entries);
}

function entryText(entry: Dumped): string {
  const amount = Number((entry.getAmount as { getAmount: string }).getAmount);
  const sign = entry.getCreditDebitIndicator === 'DBIT' && amount > 0 ? -1 : 1;
  const date = (entry.getBookingDate ?? entry.getValueDate) as { 0: string };
  return `${date[0].slice(0, 10)} ${sign * amount}`;
}
