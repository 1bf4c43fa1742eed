import type { CsvDraft } from '@florin/domain/statement';
import { useState } from 'react';
import { type StatementPreview, statements } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { BadRows } from './BadRows';
import { ColumnPicker } from './ColumnPicker';
import { columnCount, draftOf, misreading, missingIn } from './columns';
import { FileAccounts } from './FileAccounts';
import { nothingBecause } from './nothing-because';
import { PreviewRows } from './PreviewRows';
import { useImportFailure } from './use-import-failure';
import { useImportWords } from './words';

type Again = Parameters<typeof statements.previewAgain>[1];

export interface PreviewProps {
  preview: StatementPreview;
  onPreview: (preview: StatementPreview) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** What is in the file and what an import would do with it; each choice is answered by reading it again. */
export function Preview({ preview, onPreview, onImport, onCancel }: PreviewProps) {
  const words = useImportWords();
  const failureText = useImportFailure();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [draft, setDraft] = useState<CsvDraft | null>(preview.table ? draftOf(preview.table.draft) : null);
  const { statement, table } = preview;
  const count = newCount(preview);

  async function readAgain(fields: Again) {
    setIsBusy(true);
    setFailure(null);
    try {
      const next = await statements.previewAgain(statement.id, fields);
      onPreview(next);
      if (next.table) setDraft(draftOf(next.table.draft));
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  function chooseColumns(next: CsvDraft) {
    setDraft(next);
    // Until every pick can be right, the rows stay as they were read.
    if (table && isReadable(next, table))
      void readAgain({ csvMapping: next as unknown as Again['csvMapping'] & {} });
  }

  return (
    <>
      <Card title={statement.fileName}>
        <Stack isRow wraps justify="between" gap={3}>
          <Stack grows>
            <Text size="title" isStrong>
              {count > 0 ? words.toImport(count) : words.nothing[nothingBecause(preview)]}
            </Text>
            {statement.duplicateCount > 0 && count > 0 ? (
              <Text tone="muted">{words.doneText(statement.duplicateCount)}</Text>
            ) : null}
          </Stack>
          <Stack isRow gap={2}>
            <Button label={words.cancel} onPress={onCancel} />
            {count > 0 ? (
              <Button kind="primary" label={words.importNow(count)} isBusy={isBusy} onPress={onImport} />
            ) : null}
          </Stack>
        </Stack>
        {failure ? <Text tone="over">{failure}</Text> : null}
      </Card>
      <FileAccounts
        statement={statement}
        isBusy={isBusy}
        onChoose={(key, accountId) => void readAgain({ accounts: [{ key, accountId }] })}
      />
      {table && table.rows.length > 0 && draft ? (
        <ColumnPicker table={table} draft={draft} onChange={chooseColumns} />
      ) : null}
      <BadRows badRows={statement.badRows} />
      <PreviewRows preview={preview} />
    </>
  );
}

function isReadable(draft: CsvDraft, { header, rows }: NonNullable<StatementPreview['table']>): boolean {
  const places = Array.from({ length: columnCount(header, rows) }, (_, place) => place);
  return missingIn(draft).length === 0 && places.every((place) => misreading(draft, place, rows) === null);
}

/** How many rows an import would bring into accounts. */
function newCount({ statement }: StatementPreview): number {
  return statement.accounts
    .filter(({ accountId }) => accountId !== null)
    .reduce((sum, { rowCount, duplicateCount }) => sum + rowCount - duplicateCount, 0);
}
