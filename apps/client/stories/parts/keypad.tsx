import { useState } from 'react';
import { Keypad } from '@/ui/kit/keypad';

export default function KeypadStory() {
  const [amountMinor, setAmountMinor] = useState<number | null>(1250);
  return (
    <Keypad
      label="Amount"
      amountMinor={amountMinor}
      currency="EUR"
      onChange={setAmountMinor}
      backspaceLabel="Delete the last digit"
    />
  );
}
