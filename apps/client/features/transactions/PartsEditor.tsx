import { useState } from 'react';
import { useCategories } from '@/data';
import { useMoney } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { IconButton } from '@/ui/kit/icon-button';
import { MoneyField } from '@/ui/kit/money-field';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { type Part, restOf, withChanged, withoutPart, withPart, withRest } from './parts-of-draft';
import { useCategoryChoices } from './use-category-choices';
import { useTransactionWords } from './words';

export interface PartsEditorProps {
  amountMinor: number | null;
  parts: readonly Part[];
  currency: string;
  onChange: (parts: readonly Part[]) => void;
}

/** What a transaction was for: one category, or several that share the amount. What they leave is offered. */
export function PartsEditor({ amountMinor, parts, currency, onChange }: PartsEditorProps) {
  const words = useTransactionWords();
  const money = useMoney();
  const rest = restOf(amountMinor, parts);
  const isShared = parts.length > 1;

  return (
    <Stack gap={2} label={words.category}>
      <Text size="small" tone="muted">
        {isShared ? words.parts : words.category}
      </Text>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name of its own, and they never change places.
        <Stack key={at} isRow gap={2} align="center" justify="between">
          <PartCategory
            part={part}
            onPick={(categoryId) => onChange(withChanged(parts, at, { categoryId }))}
          />
          {isShared ? (
            <Stack isRow gap={1} align="center">
              <MoneyField
                label={words.amountOfPart(at + 1)}
                isLabelHidden
                amountMinor={part.amountMinor}
                currency={currency}
                onChange={(minor) => onChange(withChanged(parts, at, { amountMinor: minor }))}
              />
              <IconButton
                icon="close"
                label={words.removePart(at + 1)}
                onPress={() => onChange(withoutPart(amountMinor, parts, at))}
              />
            </Stack>
          ) : null}
        </Stack>
      ))}
      <Stack isRow gap={2} wraps align="center">
        <Button
          kind="plain"
          icon="split"
          label={words.addPart}
          onPress={() => onChange(withPart(amountMinor, parts))}
        />
        {isShared && rest !== 0 ? (
          <Button
            kind="quiet"
            label={words.takeRest(money(rest, currency))}
            onPress={() => onChange(withRest(amountMinor, parts))}
          />
        ) : null}
      </Stack>
    </Stack>
  );
}

function PartCategory({ part, onPick }: { part: Part; onPick: (categoryId: string) => void }) {
  const words = useTransactionWords();
  const choices = useCategoryChoices();
  const { byId } = useCategories();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <CategoryPicker
      label={words.category}
      value={byId.get(part.categoryId) ?? null}
      emptyLabel={words.uncategorised}
      choices={choices}
      isOpen={isOpen}
      onToggle={setIsOpen}
      onPick={(categoryId) => {
        setIsOpen(false);
        onPick(categoryId);
      }}
      searchLabel={words.findCategory}
      noneFits={words.noCategoryFits}
    />
  );
}
