import { CategoryChip } from '@/ui/kit/category-chip';
import { RegisterLine } from '@/ui/kit/register-line';

export default function RegisterLineStory() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line stands in the register's grid.
    <div role="grid" aria-label="Transactions" tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above. */}
      <div role="row">
        <RegisterLine
          selectLabel="Select Café Luise"
          isSelected={false}
          day="22 Nov"
          dayLabel="Sunday, 22 November"
          payee="Café Luise"
          detail="CAFE LUISE BERLIN 22.11."
          category={<CategoryChip name="Eating out" icon="coffee" color="orange" />}
          account="Everyday account"
          amountMinor={-1850}
          currency="EUR"
          state="Pending"
          to={{ route: 'transactions' }}
        />
      </div>
    </div>
  );
}
