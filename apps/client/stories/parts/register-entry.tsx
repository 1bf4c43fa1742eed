import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { RegisterEntry } from '@/ui/kit/register-entry';
import { Text } from '@/ui/kit/text';

export default function RegisterEntryStory() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the entry is a row of the register's grid, which is made of blocks.
    <div role="table" aria-label="Register">
      <RegisterEntry
        label="Quick entry"
        onSubmit={() => undefined}
        day={<Text>Today</Text>}
        payee={<Field label="Payee" isLabelHidden value="12.50 lunch" onChange={() => undefined} />}
        category={<Text>Eating out</Text>}
        account={<Text>Cash</Text>}
        amount={<Amount amountMinor={-1250} currency="EUR" />}
        action={<Button kind="primary" label="Add" isSubmit />}
      />
    </div>
  );
}
