/**
 * "day amountMinor" of each transaction in a YAML dump of Python objects. Only what is needed of YAML is read: below
 * "transactions:", the lines of "amount:" and "date:" at their depth. Dates are Python's pickled four bytes, base64:
 * the year in two, month, day.
 */
export function readExpectedMt940(yaml: string): string[] {
  const lines = yaml.split('\n');
  const start = lines.findIndex((line) => line.startsWith('transactions:'));
  const transactions: string[] = [];
  let amount = '';
  for (let index = Math.max(0, start); index < lines.length && start >= 0; index++) {
    const line = lines[index] ?? '';
    if (/^ {4}amount: /.test(line)) amount = following(lines, index, /- '([^']+)'/);
    if (/^ {4}date: /.test(line))
      transactions.push(`${dayOf(following(lines, index, /^\s+([A-Za-z0-9+/=]{6,8})$/))} ${minorOf(amount)}`);
  }
  return transactions;
}

function following(lines: readonly string[], from: number, pattern: RegExp): string {
  for (let index = from + 1; index < from + 8; index++) {
    const found = pattern.exec(lines[index] ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return '';
}

function dayOf(base64: string): string {
  const [high = 0, low = 0, month = 0, day = 0] = Buffer.from(base64, 'base64');
  return `${high * 256 + low}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Decimal text to hundredths; every currency in the dumps has two decimals. */
function minorOf(amount: string): number {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  return Number(whole + fraction.slice(0, 2).padEnd(2, '0')) * (amount.startsWith('-') ? -1 : 1);
}
