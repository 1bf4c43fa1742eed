import { monthOf, monthRange, shiftMonth, yearOf } from '@florin/domain/calendar';
import { useState } from 'react';
import { actions, useAccounts, useCategories, useKept } from '@/data';
import { useDays, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { DateField } from '@/ui/kit/date-field';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { IconButton } from '@/ui/kit/icon-button';
import { MoneyField } from '@/ui/kit/money-field';
import { Select } from '@/ui/kit/select';
import { Sheet } from '@/ui/kit/sheet';
import { Stack } from '@/ui/kit/stack';
import { type Filter, isFiltered, noCategory, readMinor } from './filter';
import { readSaved, withoutSaved, withSaved, writeSaved } from './saved-filters';
import { useTransactionWords } from './words';

export interface FilterSheetProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
  onClose: () => void;
}

/** Everything that narrows the register; each choice shows at once behind it. */
export function FilterSheet({ filter, onChange, onClose }: FilterSheetProps) {
  const words = useTransactionWords();
  const { currency } = useRegional();
  const accounts = useAccounts();
  const { groups } = useCategories();
  const categories = filter.categoryId ?? '';
  return (
    <Sheet title={words.filters} onClose={onClose}>
      <Stack gap={4}>
        <Select
          label={words.account}
          value={filter.accountId ?? ''}
          choices={[
            { value: '', label: words.allAccounts },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(accountId) => onChange({ ...filter, accountId })}
        />
        <Select
          label={words.category}
          value={categories}
          choices={[
            { value: '', label: words.allCategories },
            { value: noCategory, label: words.noCategory },
            ...(categories.includes(',')
              ? [{ value: categories, label: words.categories(categories.split(',').length) }]
              : []),
            ...groups.flatMap((group) =>
              group.categories.map(({ id, name }) => ({ value: id, label: name, group: group.name })),
            ),
          ]}
          onChange={(categoryId) => onChange({ ...filter, categoryId })}
        />
        <Period filter={filter} onChange={onChange} />
        <Stack isRow gap={3} align="end">
          <MoneyField
            label={words.least}
            amountMinor={readMinor(filter.least)}
            currency={currency}
            onChange={(minor) =>
              onChange({ ...filter, least: minor === null ? '' : String(Math.abs(minor)) })
            }
          />
          <MoneyField
            label={words.most}
            amountMinor={readMinor(filter.most)}
            currency={currency}
            onChange={(minor) => onChange({ ...filter, most: minor === null ? '' : String(Math.abs(minor)) })}
          />
        </Stack>
        <Select
          label={words.status}
          value={filter.status ?? ''}
          choices={[
            { value: '', label: words.anyStatus },
            { value: 'posted', label: words.posted },
            { value: 'pending', label: words.pending },
          ]}
          onChange={(status) => onChange({ ...filter, status })}
        />
        <Saved filter={filter} onChange={onChange} />
        <Stack isRow gap={2} justify="end">
          {isFiltered(filter) ? (
            <Button kind="plain" label={words.clear} onPress={() => onChange({ sort: filter.sort ?? '' })} />
          ) : null}
          <Button kind="primary" label={words.show} onPress={onClose} />
        </Stack>
      </Stack>
    </Sheet>
  );
}

function Period({ filter, onChange }: Pick<FilterSheetProps, 'filter' | 'onChange'>) {
  const words = useTransactionWords();
  const days = useDays();
  const { today } = useRegional();
  const month = monthRange(monthOf(today));
  const lastMonth = monthRange(shiftMonth(monthOf(today), -1));
  const periods = [
    { value: ' ', label: words.anyTime },
    { value: `${month.startsOn} ${month.endsOn}`, label: words.thisMonth },
    { value: `${lastMonth.startsOn} ${lastMonth.endsOn}`, label: words.lastMonth },
    { value: `${yearOf(today)}-01-01 ${yearOf(today)}-12-31`, label: words.thisYear },
  ];
  const value = `${filter.from ?? ''} ${filter.to ?? ''}`;
  if (!periods.some((period) => period.value === value))
    periods.push({ value, label: days.span(filter.from || today, filter.to || today) });
  return (
    <>
      <Select
        label={words.period}
        value={value}
        choices={periods}
        onChange={(chosen) => {
          const [from = '', to = ''] = chosen.split(' ');
          onChange({ ...filter, from, to });
        }}
      />
      <Stack isRow gap={3}>
        <DateField
          label={words.from}
          day={filter.from ?? ''}
          onChange={(from) => onChange({ ...filter, from })}
        />
        <DateField label={words.to} day={filter.to ?? ''} onChange={(to) => onChange({ ...filter, to })} />
      </Stack>
    </>
  );
}

/** Lists with names, on this device. */
function Saved({ filter, onChange }: Pick<FilterSheetProps, 'filter' | 'onChange'>) {
  const words = useTransactionWords();
  const saved = readSaved(useKept('filters'));
  const [name, setName] = useState('');

  function save() {
    actions.keep('filters', writeSaved(withSaved(saved, name, filter)));
    setName('');
  }
  if (saved.length === 0 && !isFiltered(filter)) return null;
  return (
    <Stack gap={2} label={words.savedFilters}>
      {saved.map((one) => (
        <Stack key={one.name} isRow gap={1} justify="between">
          <Button kind="plain" icon="save" label={one.name} onPress={() => onChange(one.filter)} />
          <IconButton
            icon="close"
            label={words.forgetFilter(one.name)}
            onPress={() => actions.keep('filters', writeSaved(withoutSaved(saved, one.name)))}
          />
        </Stack>
      ))}
      {isFiltered(filter) ? (
        <Form label={words.saveFilter} onSubmit={save} isRow gap={2}>
          <Field
            label={words.filterName}
            isLabelHidden
            placeholder={words.filterName}
            value={name}
            onChange={setName}
          />
          <Button isSubmit icon="save" label={words.saveFilter} onPress={save} />
        </Form>
      ) : null}
    </Stack>
  );
}
