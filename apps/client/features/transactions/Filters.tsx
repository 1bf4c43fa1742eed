import { monthOf, monthRange, shiftMonth, yearOf } from '@florin/domain/calendar';
import { useAccounts, useCategories } from '@/data';
import type { RouteParams } from '@/navigation/routes';
import { useDays, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Select } from '@/ui/kit/select';
import { Toolbar } from '@/ui/kit/toolbar';
import { useTransactionWords } from './words';

export type Filter = Omit<RouteParams['transactions'], 'id'>;

export function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const words = useTransactionWords();
  const days = useDays();
  const { today } = useRegional();
  const accounts = useAccounts();
  const { groups } = useCategories();
  const month = monthRange(monthOf(today));
  const lastMonth = monthRange(shiftMonth(monthOf(today), -1));
  const periods = [
    { value: '', label: words.anyTime },
    { value: `${month.startsOn} ${month.endsOn}`, label: words.thisMonth },
    { value: `${lastMonth.startsOn} ${lastMonth.endsOn}`, label: words.lastMonth },
    { value: `${yearOf(today)}-01-01 ${yearOf(today)}-12-31`, label: words.thisYear },
  ];
  const period = filter.from && filter.to ? `${filter.from} ${filter.to}` : '';
  if (!periods.some(({ value }) => value === period)) {
    periods.push({
      value: period,
      label: days.span(filter.from ?? today, filter.to ?? today),
    });
  }
  const isFiltered = Boolean(filter.accountId || filter.categoryId || period || filter.text);
  return (
    <Toolbar label={words.filters}>
      <Select
        label={words.account}
        isLabelHidden
        value={filter.accountId ?? ''}
        choices={[
          { value: '', label: words.allAccounts },
          ...accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChange={(accountId) => onChange({ ...filter, accountId })}
      />
      <Select
        label={words.category}
        isLabelHidden
        value={filter.categoryId ?? ''}
        choices={[
          { value: '', label: words.allCategories },
          { value: 'none', label: words.noCategory },
          ...groups.flatMap((group) =>
            group.categories.map((category) => ({
              value: category.id,
              label: category.name,
              group: group.name,
            })),
          ),
        ]}
        onChange={(categoryId) => onChange({ ...filter, categoryId })}
      />
      <Select
        label={words.period}
        isLabelHidden
        value={period}
        choices={periods}
        onChange={(chosen) => {
          const [from = '', to = ''] = chosen.split(' ');
          onChange({ ...filter, from, to });
        }}
      />
      {isFiltered ? <Button kind="plain" label={words.clear} onPress={() => onChange({})} /> : null}
    </Toolbar>
  );
}
