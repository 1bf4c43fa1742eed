import { useState } from 'react';
import { CategoryChip } from '@/ui/kit/category-chip';
import { Register } from '@/ui/kit/register';
import { RegisterLine } from '@/ui/kit/register-line';
import { useRowHeight } from '@/ui/layout';

const rows = Array.from({ length: 200 }, (_, index) => ({
  key: `row-${index}`,
  day: `${22 - Math.floor(index / 4)} Nov`,
}));
const columns = [
  { name: 'day', label: 'Day' },
  { name: 'payee', label: 'Payee' },
  { name: 'category', label: 'Category' },
  { name: 'account', label: 'Account' },
  { name: 'amount', label: 'Amount' },
];

export default function RegisterStory() {
  const rowHeight = useRowHeight();
  const [openKey, setOpenKey] = useState('row-1');
  return (
    <div className="part-box">
      <Register
        label="Transactions"
        rows={rows}
        keyOf={(row) => row.key}
        rowHeight={rowHeight}
        columns={columns}
        order={{ column: 'day', isDescending: true }}
        onOrder={() => undefined}
        groupOf={(row) => row.day}
        groupLabel={(day) => day}
        renderRow={(row, { isSelected, showsGroup }) => (
          <RegisterLine
            selectLabel="Select Café Luise"
            isSelected={isSelected}
            day={showsGroup ? row.day : ''}
            dayLabel={row.day}
            payee="Café Luise"
            detail=""
            category={<CategoryChip name="Eating out" icon="coffee" color="orange" />}
            account="Everyday account"
            amountMinor={-1850}
            currency="EUR"
            state=""
            to={{ route: 'transactions' }}
          />
        )}
        openKey={openKey}
        onOpen={setOpenKey}
        selected={new Set(['row-2'])}
        onSelect={() => undefined}
        onSelectAll={() => undefined}
        selectAllLabel="Select all"
      />
    </div>
  );
}
