import { useState } from 'react';
import { type StatementPreview, statements, useAccounts } from '@/data';
import { failureText } from '@/features/failure/parts';
import { useDays, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { Stack } from '@/ui/kit/stack';
import { Table } from '@/ui/kit/table';
import { Text } from '@/ui/kit/text';
import { useWords } from '@/ui/words';
import { MappingForm } from './MappingForm';
import { mappingOf } from './mapping';

/** Bad lines named one by one; more than this are counted. */
const badShownMax = 8;

export interface PreviewProps {
  preview: StatementPreview;
  onPreview: (preview: StatementPreview) => void;
  onImport: () => void;
  onCancel: () => void;
}

export function Preview({ preview, onPreview, onImport, onCancel }: PreviewProps) {
  const words = useWords();
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
      setFailure(failureText(error, words));
    }
    setIsBusy(false);
  }

  return (
    <Columns
      main={
        <>
          <Card title={`${statement.fileName} · ${account?.name ?? ''}`}>
            <Stack isRow wraps gap={2}>
              <Badge tone="accent" icon="add" label={`${words.imports.newRows}: ${newCount}`} />
              <Badge label={`${words.imports.duplicates}: ${statement.duplicateCount}`} />
              {statement.badRows.length > 0 ? (
                <Badge
                  tone="close"
                  icon="warning"
                  label={`${words.imports.bad}: ${statement.badRows.length}`}
                />
              ) : null}
            </Stack>
            {newCount === 0 ? <Text as="p">{words.imports.nothingNew}</Text> : null}
            <Stack isRow wraps gap={2}>
              {newCount > 0 ? (
                <Button kind="primary" label={words.imports.importNow(newCount)} onPress={onImport} />
              ) : null}
              <Button label={words.imports.another} onPress={onCancel} />
            </Stack>
          </Card>
          <Card title={words.imports.firstRows(rows.length, statement.rowCount)}>
            <Table
              label={words.imports.preview}
              columns={[
                { label: words.imports.payee },
                { label: words.imports.day },
                { label: '' },
                { label: words.imports.amount, isFigure: true },
              ]}
              rows={rows.map((row) => ({
                key: `${row.line}`,
                cells: [
                  row.payee || row.note || words.transaction.noPayee,
                  days.short(row.on),
                  row.isDuplicate ? <Badge key="duplicate" label={words.imports.duplicate} /> : '',
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
            <Card title={words.imports.badTitle} tone="close">
              <Stack gap={1}>
                {statement.badRows.slice(0, badShownMax).map((bad) => (
                  <Text key={bad.line}>
                    {words.imports.badLine(bad.line, words.imports.badReason(bad.reason))}
                  </Text>
                ))}
                {statement.badRows.length > badShownMax ? (
                  <Text tone="muted">{words.imports.badMore(statement.badRows.length - badShownMax)}</Text>
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
