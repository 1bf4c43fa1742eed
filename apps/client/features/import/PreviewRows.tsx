import { useState } from 'react';
import { type StatementPreview, useAccounts } from '@/data';
import { useTransactionWords } from '@/features/transactions/parts';
import { useDays, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { Tabs } from '@/ui/kit/tabs';
import { Text } from '@/ui/kit/text';
import { useImportWords } from './words';

type PreviewRow = StatementPreview['rows'][number];
type Shown = 'all' | PreviewRow['kind'];

/** The rows of the file, each with what an import does with it: added, known already, or booking an entry of ours. */
export function PreviewRows({ preview }: { preview: StatementPreview }) {
  const words = useImportWords();
  const [shown, setShown] = useState<Shown>('all');
  const { statement, rows } = preview;
  const counts = countsOf(statement);
  const fitting = rows.filter(({ kind }) => shown === 'all' || kind === shown);
  const all = shown === 'all' ? statement.rowCount : counts[shown];
  const kinds = (['new', 'duplicate', 'match'] as const).filter((kind) => counts[kind] > 0);
  if (statement.rowCount === 0) return null;
  return (
    <Card title={words.rowsTitle} isFlush>
      <Stack width="gutter" gap={2}>
        {counts.duplicate > 0 ? (
          <Text as="p">{words.alreadyHere(counts.duplicate, statement.rowCount)}</Text>
        ) : null}
        {kinds.length > 1 ? (
          <Tabs
            label={words.filter}
            value={shown}
            choices={[
              { value: 'all', label: `${words.all} ${statement.rowCount}` },
              ...kinds.map((kind) => ({ value: kind, label: `${words.kinds[kind]} ${counts[kind]}` })),
            ]}
            onChange={setShown}
          />
        ) : null}
        <PreviewTable rows={fitting} statement={statement} />
        {fitting.length < all ? (
          <Text size="small" tone="muted">
            {words.firstRows(fitting.length, all)}
          </Text>
        ) : null}
      </Stack>
    </Card>
  );
}

function countsOf({ accounts, rowCount, duplicateCount }: StatementPreview['statement']) {
  const match = accounts.reduce((sum, account) => sum + account.matchCount, 0);
  return { new: rowCount - duplicateCount - match, duplicate: duplicateCount, match };
}

function PreviewTable({
  rows,
  statement,
}: {
  rows: readonly PreviewRow[];
  statement: StatementPreview['statement'];
}) {
  const words = useImportWords();
  const transactionWords = useTransactionWords();
  const days = useDays();
  const regional = useRegional();
  const accounts = useAccounts();

  function currencyOf(key: string): string {
    const told = statement.accounts.find((account) => account.key === key);
    const target = accounts.find(({ id }) => id === told?.accountId);
    return told?.currency ?? target?.currency ?? regional.currency;
  }

  return (
    <Table
      label={words.rowsTitle}
      columns={[
        { label: words.payee },
        { label: words.day },
        { label: words.state },
        { label: words.amount, isFigure: true },
      ]}
      rows={rows.map((row) => ({
        key: `${row.account} ${row.line}`,
        cells: [
          row.payee || row.note || transactionWords.noPayee,
          days.short(row.on),
          <RowState key="state" row={row} />,
          <Amount key="amount" amountMinor={row.amountMinor} currency={currencyOf(row.account)} isSigned />,
        ],
      }))}
    />
  );
}

function RowState({ row: { kind, known } }: { row: PreviewRow }) {
  const words = useImportWords();
  const transactionWords = useTransactionWords();
  const days = useDays();
  if (kind === 'duplicate') return <Badge label={words.kinds.duplicate} />;
  // What is new is the usual, and needs no mark.
  if (kind === 'new') return null;
  const payee = known?.payee || transactionWords.noPayee;
  const day = known ? days.short(known.on) : '';
  return (
    <Badge
      tone="onTrack"
      icon="check"
      label={known?.isByHand ? words.booksEntry(payee, day) : words.booksPending(payee, day)}
    />
  );
}
