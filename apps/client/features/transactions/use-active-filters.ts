import { useAccounts, useCategories } from '@/data';
import { useDays, useMoney } from '@/ui/format';
import { categoriesOf, type Filter, readMinor } from './filter';
import { useTransactionWords } from './words';

/** What narrows the list, in words, each with the filter that is left without it. The search has its own field. */
export function useActiveFilters(filter: Filter): { name: string; label: string; without: Filter }[] {
  const words = useTransactionWords();
  const days = useDays();
  const money = useMoney();
  const accounts = useAccounts();
  const { byId } = useCategories();
  const active: { name: string; label: string; without: Filter }[] = [];
  function add(name: string, label: string, without: Partial<Filter>) {
    active.push({ name, label, without: { ...filter, ...without } });
  }

  if (filter.payee) add('payee', filter.payee, { payee: '' });
  const account = accounts.find(({ id }) => id === filter.accountId);
  if (filter.accountId) add('account', account?.name ?? words.account, { accountId: '' });
  const categories = categoriesOf(filter);
  const [only] = categories;
  if (categories.length > 1) add('category', words.categories(categories.length), { categoryId: '' });
  else if (only !== undefined)
    add('category', only === null ? words.noCategory : (byId.get(only)?.name ?? words.category), {
      categoryId: '',
    });
  const { from, to } = filter;
  if (from && to) add('period', days.span(from, to), { from: '', to: '' });
  else if (from) add('period', words.since(days.short(from)), { from: '' });
  else if (to) add('period', words.until(days.short(to)), { to: '' });
  const least = readMinor(filter.least);
  const most = readMinor(filter.most);
  if (least !== null && most !== null)
    add('amount', `${money(least)} – ${money(most)}`, { least: '', most: '' });
  else if (least !== null) add('amount', words.atLeast(money(least)), { least: '' });
  else if (most !== null) add('amount', words.atMost(money(most)), { most: '' });
  if (filter.status)
    add('status', filter.status === 'pending' ? words.pending : words.posted, { status: '' });
  return active;
}
