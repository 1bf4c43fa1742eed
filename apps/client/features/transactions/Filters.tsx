import { monthOf, monthRange, shiftMonth, yearOf } from '@florin/domain/calendar';
import { useAccounts, useCategories } from '@/data';
import type { RouteParams } from '@/navigation/routes';
import { useDays, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Select } from '@/ui/kit/select';
import { Toolbar } from '@/ui/kit/toolbar';
import { useWords } from '@/ui/words';

export type Filter = Omit<RouteParams['transactions'], 'id'>;

export function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const words = useWords();
  const days = useDays();
  const { today } = useRegional();
  const accounts = useAccounts();
  const { groups } = useCategories();
  const month = monthRange(monthOf(today));
  const lastMonth = monthRange(shiftMonth(monthOf(today), -1));
  const periods = [
    { value: '', label: words.transaction.anyTime },
    { value: `${month.startsOn} ${month.endsOn}`, label: words.transaction.thisMonth },
    { value: `${lastMonth.startsOn} ${lastMonth.endsOn}`, label: words.transaction.lastMonth },
    { value: `${yearOf(today)}-01-01 ${yearOf(today)}-12-31`, label: words.transaction.thisYear },
  ];
  const period = filter.from && filter.to ? `${filter.from} ${filter.to}` : '';
  if (!periods.some(({ value }) => value === period)) {
    periods.push({
      value: period,
      label: words.transaction.fromTo(days.short(filter.from ?? today), days.short(filter.to ?? today)),
    });
  }
  const isFiltered = Boolean(filter.accountId || filter.categoryId || period || filter.text);
  return (
    <Toolbar label={words.transaction.filters}>
      <Select
        label={words.transaction.account}
        isLabelHidden
        value={filter.accountId ?? ''}
        choices={[
          { value: '', label: words.transaction.allAccounts },
          ...accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChange={(accountId) => onChange({ ...filter, accountId })}
      />
      <Select
        label={words.transaction.category}
        isLabelHidden
        value={filter.categoryId ?? ''}
        choices={[
          { value: '', label: words.transaction.allCategories },
          { value: 'none', label: words.transaction.noCategory },
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
        label={words.transaction.period}
        isLabelHidden
        value={period}
        choices={periods}
        onChange={(chosen) => {
          const [from = '', to = ''] = chosen.split(' ');
          onChange({ ...filter, from, to });
        }}
      />
      {isFiltered ? (
        <Button kind="plain" label={words.transaction.clear} onPress={() => onChange({})} />
      ) : null}
    </Toolbar>
  );
}
