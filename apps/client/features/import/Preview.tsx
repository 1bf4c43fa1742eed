import { useState } from 'react';
import { type StatementPreview, statements, useAccounts } from '@/data';
import { useFailureText } from '@/features/failure/parts';
import { useTransactionWords } from '@/features/transactions/parts';
import { useDays, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { Text } from '@/ui/kit/text';
import { MappingForm } from './MappingForm';
import { mappingOf } from './mapping';
import { useImportWords } from './words';

/** Bad lines named one by one; more than this are counted. */
const badShownMax = 8;

export interface PreviewProps {
  preview: StatementPreview;
  onPreview: (preview: StatementPreview) => void;
  onImport: () => void;
  onCancel: () => void;
}

export function Preview({ preview, onPreview, onImport, onCancel }: PreviewProps) {
  const words = useImportWords();
  const transactionWords = useTransactionWords();
  const failureText = useFailureText();
  const days = useDays();
  const regional = useRegional();
  const accounts = useAccounts();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { statement, rows } = preview;
  const mapping = mappingOf(statement.csvMapping);
  const newCount = Math.max(0, statement.rowCount - statement.duplicateCount);
  const account = accounts.find((one) => one.id === statement.accountId);
  const currency = account?.currency ?? regional.currency;

  async function readAgain(next: NonNullable<typeof mapping>) {
    setIsBusy(true);
    setFailure(null);
    try {
      onPreview(
        await statements.previewAgain(statement.id, next as Parameters<typeof statements.previewAgain>[1]),
      );
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  return (
    <Columns
      main={
        <>
          <Card title={`${statement.fileName} · ${account?.name ?? ''}`}>
            <Stack isRow wraps gap={2}>
              <Badge tone="accent" icon="add" label={`${words.newRows}: ${newCount}`} />
              <Badge label={`${words.duplicates}: ${statement.duplicateCount}`} />
              {statement.badRows.length > 0 ? (
                <Badge tone="close" icon="warning" label={`${words.bad}: ${statement.badRows.length}`} />
              ) : null}
            </Stack>
            {newCount === 0 ? <Text as="p">{words.nothingNew}</Text> : null}
            <Stack isRow wraps gap={2}>
              {newCount > 0 ? (
                <Button kind="primary" label={words.importNow(newCount)} onPress={onImport} />
              ) : null}
              <Button label={words.another} onPress={onCancel} />
            </Stack>
          </Card>
          <Card title={words.firstRows(rows.length, statement.rowCount)}>
            <Table
              label={words.preview}
              columns={[
                { label: words.payee },
                { label: words.day },
                { label: '' },
                { label: words.amount, isFigure: true },
              ]}
              rows={rows.map((row) => ({
                key: `${row.line}`,
                cells: [
                  row.payee || row.note || transactionWords.noPayee,
                  days.short(row.on),
                  row.isDuplicate ? <Badge key="duplicate" label={words.duplicate} /> : '',
                  <Amount key="amount" amountMinor={row.amountMinor} currency={currency} isSigned />,
                ],
              }))}
            />
          </Card>
        </>
      }
      side={
        <>
          {statement.badRows.length > 0 ? (
            <Card title={words.badTitle} tone="close">
              <Stack gap={1}>
                {statement.badRows.slice(0, badShownMax).map((bad) => (
                  <Text key={bad.line}>{words.badLine(bad.line, words.badReason(bad.reason))}</Text>
                ))}
                {statement.badRows.length > badShownMax ? (
                  <Text tone="muted">{words.badMore(statement.badRows.length - badShownMax)}</Text>
                ) : null}
              </Stack>
            </Card>
          ) : null}
          {failure ? <Text tone="over">{failure}</Text> : null}
          {mapping ? (
            <MappingForm mapping={mapping} isBusy={isBusy} onReadAgain={(next) => void readAgain(next)} />
          ) : null}
        </>
      }
    />
  );
}
