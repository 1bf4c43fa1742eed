import { Amount } from '@/ui/kit/amount';
import { Table } from '@/ui/kit/table';

export default function TableStory() {
  return (
    <Table
      label="Spending by category"
      columns={[
        { label: 'Category' },
        { label: 'Transactions', isFigure: true },
        { label: 'Spent', isFigure: true },
      ]}
      rows={[
        {
          key: 'rent',
          cells: ['Rent', '1', <Amount key="rent" amountMinor={98_000} currency="EUR" />],
          to: { route: 'transactions' },
        },
        {
          key: 'food',
          cells: ['Groceries', '14', <Amount key="food" amountMinor={47_603} currency="EUR" />],
          to: { route: 'transactions' },
        },
      ]}
      total={['Together', '15', <Amount key="total" amountMinor={145_603} currency="EUR" />]}
    />
  );
}
