import { useState } from 'react';
import { actions, useCategories, useTransactions } from '@/data';
import { useTransactionWords } from '@/features/transactions/parts';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { CategoryChip } from '@/ui/kit/category-chip';
import { Combobox } from '@/ui/kit/combobox';
import { EmptyState } from '@/ui/kit/empty-state';
import { SortRow, SortRows } from '@/ui/kit/sort-row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useIsWide } from '@/ui/layout';
import { useImportWords } from '../words';
import { findCategories } from './find-categories';
import { nextOpen, type PayeeGroup, payeeGroups } from './groups';

interface Step {
  payee: string;
  category: string;
  key: string;
  undo: () => void;
}

/** Where there is no keyboard, those that are likely are one tap away. */
const offeredMax = 3;

/** Every payee that has no category, of one statement or of all that there is, one a line: type to find one, Enter files all of it and goes on. */
export function Sort({ statementId, onDone }: { statementId: string | null; onDone: () => void }) {
  const words = useImportWords();
  const transactionWords = useTransactionWords();
  const isWide = useIsWide();
  const tree = useCategories();
  const rows = useTransactions(statementId === null ? {} : { statementId });
  const [sorted, setSorted] = useState<ReadonlySet<string>>(new Set());
  const [recentIds, setRecentIds] = useState<readonly string[]>([]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [last, setLast] = useState<Step | null>(null);
  const groups = payeeGroups(rows, sorted);
  const open = groups.filter(({ categoryId }) => categoryId === null);
  const active = groups.find(({ key }) => key === activeKey) ?? open[0];
  const found = findCategories(tree, text, { recentIds, isIncome: (active?.sumMinor ?? 0) > 0 });

  function goTo(key: string | null) {
    setActiveKey(key);
    setText('');
  }

  function file(group: PayeeGroup, categoryId: string) {
    const written = actions.changeTransactions(
      group.ids.map((id) => ({ kind: 'update', id, fields: { categoryId } })),
    );
    setSorted(new Set([...sorted, ...group.ids]));
    setRecentIds([categoryId, ...recentIds.filter((id) => id !== categoryId)]);
    const category = tree.byId.get(categoryId)?.name ?? '';
    setLast({ payee: group.payee, category, key: group.key, undo: () => void written.undo() });
    goTo(nextOpen(groups, group.key));
  }

  function undo(step: Step) {
    step.undo();
    setLast(null);
    goTo(step.key);
  }

  if (groups.length === 0 || open.length === 0) {
    return (
      <Card>
        <EmptyState
          icon="check"
          title={words.sortedTitle}
          text={words.sortedText(groups.length)}
          action={
            <Stack gap={2}>
              <Button kind="primary" label={words.close} onPress={onDone} />
              {last ? <Button label={words.undoStep} icon="undo" onPress={() => undo(last)} /> : null}
            </Stack>
          }
        />
      </Card>
    );
  }
  return (
    <Card isFlush>
      <Stack isRow wraps justify="between" gap={2} width="gutter">
        <Stack grows>
          <Text isStrong>{words.sortProgress(groups.length - open.length, groups.length)}</Text>
          <Text size="small" tone="muted">
            {words.sortHint}
          </Text>
        </Stack>
        <Stack isRow gap={2}>
          {last ? (
            <Button
              icon="undo"
              label={words.undoOf(last.payee || transactionWords.noPayee, last.category)}
              onPress={() => undo(last)}
            />
          ) : null}
          <Button label={words.later} onPress={onDone} />
        </Stack>
      </Stack>
      <SortRows label={words.sortTitle}>
        {groups.map((group) => {
          const isActive = group.key === active?.key;
          const category = group.categoryId ? tree.byId.get(group.categoryId) : undefined;
          return (
            <SortRow
              key={group.key}
              title={group.payee || transactionWords.noPayee}
              detail={group.samples.join(' · ')}
              count={`${group.ids.length} ×`}
              sum={<Amount amountMinor={group.sumMinor} currency={group.currency} isSigned />}
              isActive={isActive}
              isDone={category !== undefined}
              onPress={() => goTo(group.key)}
              control={
                isActive ? (
                  <Stack gap={2}>
                    <Combobox
                      key={group.key}
                      label={words.categoryOf(group.payee || transactionWords.noPayee)}
                      isLabelHidden
                      isFocusedFirst
                      placeholder={category?.name ?? words.typeCategory}
                      value={text}
                      onChange={setText}
                      suggestions={found.map(({ name, group: of }) => ({ value: name, detail: of }))}
                      onPick={({ value, detail }) => {
                        const chosen = found.find(({ name, group: of }) => name === value && of === detail);
                        if (chosen) file(group, chosen.id);
                      }}
                      onSubmit={() => {
                        if (text.trim() === '') goTo(nextOpen(groups, group.key) ?? group.key);
                        else if (found[0]) file(group, found[0].id);
                      }}
                    />
                    {isWide || text !== '' ? null : (
                      <Stack isRow wraps gap={2}>
                        {found.slice(0, offeredMax).map(({ id, name }) => (
                          <Button key={id} label={name} onPress={() => file(group, id)} />
                        ))}
                      </Stack>
                    )}
                  </Stack>
                ) : category ? (
                  <CategoryChip name={category.name} icon={category.icon} color={category.color} />
                ) : null
              }
            />
          );
        })}
      </SortRows>
    </Card>
  );
}
