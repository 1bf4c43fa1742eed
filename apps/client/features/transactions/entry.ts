import { addDays } from '@florin/domain/calendar';
import { parseMoney } from '@florin/domain/money';

export function readEntry(text: string, today: string, currency: string, locale: string, accounts: readonly { id: string; name: string }[]) {
  const words = text.trim().split(/\s+/);
  let amountMinor: number | null = null;
  let on = today;
  let accountId: string | null = null;
  const payee: string[] = [];
  for (const word of words) {
    const money = amountMinor === null ? parseMoney(word, currency, { locale }) : null;
    if (money?.ok) amountMinor = money.sign === 'plus' ? money.amountMinor : -Math.abs(money.amountMinor);
    else if (word === 'yesterday') on = addDays(today, -1);
    else if (word.startsWith('@')) accountId = accounts.find((one) => one.name.toLowerCase().startsWith(word.slice(1).toLowerCase()))?.id ?? null;
    else payee.push(word);
  }
  return { amountMinor, on, accountId, payee: payee.join(' ') };
}
