import { LedgerRow } from '@/ui/kit/ledger-row';

export default function LedgerRowStory() {
  return (
    <LedgerRow
      day="22 Nov"
      dayLabel="Sunday, 22 November"
      payee="Café Luise"
      category="Eating out"
      isUncategorised={false}
      account="Everyday account"
      amountMinor={-1850}
      currency="EUR"
      state="Pending"
      isSelected={false}
      to={{ route: 'transactions' }}
    />
  );
}
