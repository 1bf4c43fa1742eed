import { useState } from 'react';
import { MoneyField } from '@/ui/kit/money-field';

export default function MoneyFieldStory() {
  const [amountMinor, setAmountMinor] = useState<number | null>(124_050);
  return (
    <>
      <MoneyField label="Amount" amountMinor={amountMinor} currency="EUR" onChange={setAmountMinor} />
      <MoneyField
        label="Planned"
        amountMinor={null}
        currency="EUR"
        onChange={() => undefined}
        hint="A sum works too: 12+3.50"
      />
      <MoneyField
        label="Balance today"
        amountMinor={null}
        currency="EUR"
        onChange={() => undefined}
        error="Enter an amount."
      />
      <output>{amountMinor ?? 'none'}</output>
    </>
  );
}
