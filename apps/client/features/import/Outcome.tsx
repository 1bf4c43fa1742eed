import { useState } from 'react';
import { type Statement, statements, useStatements, useTransactions } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { ErrorState } from '@/ui/kit/error-state';
import { Progress } from '@/ui/kit/progress';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { payeeGroups } from './sort/groups';
import { useImportFailure } from './use-import-failure';
import { useImportWords } from './words';

export interface OutcomeProps {
  statementId: string;
  onAnother: () => void;
  onSort: () => void;
}

/** The import while it runs, as the server reports it; what came of it, and the way back. */
export function Outcome({ statementId, onAnother, onSort }: OutcomeProps) {
  const statement = useStatements().find((one) => one.id === statementId);
  if (statement?.state === 'failed') return <Failed statement={statement} onAnother={onAnother} />;
  if (statement?.state === 'imported')
    return <Imported statement={statement} onAnother={onAnother} onSort={onSort} />;
  if (statement?.state === 'undone') return <Undone statement={statement} onAnother={onAnother} />;
  return <Working statement={statement} />;
}

const noSorted: ReadonlySet<string> = new Set();

function Imported({
  statement,
  onAnother,
  onSort,
}: Pick<OutcomeProps, 'onAnother' | 'onSort'> & { statement: Statement }) {
  const words = useImportWords();
  const open = payeeGroups(useTransactions({ statementId: statement.id }), noSorted);
  const openCount = open.reduce((sum, { ids }) => sum + ids.length, 0);
  const [only, more] = statement.accounts.filter(({ accountId }) => accountId !== null);
  const params = only?.accountId && !more ? { accountId: only.accountId } : {};
  return (
    <Card>
      <EmptyState
        icon="check"
        title={words.done(statement.importedCount)}
        text={words.doneText(statement.duplicateCount)}
        action={
          <Stack gap={2}>
            {openCount > 0 ? (
              <Button kind="primary" label={words.sortNow(openCount)} onPress={onSort} />
            ) : null}
            <Button
              kind={openCount > 0 ? 'quiet' : 'primary'}
              label={words.see}
              to={{ route: 'transactions', params }}
            />
            <Undo statement={statement} />
            <Button kind="plain" label={words.another} onPress={onAnother} />
          </Stack>
        }
      />
    </Card>
  );
}

function Undo({ statement }: { statement: Statement }) {
  const words = useImportWords();
  const failureText = useImportFailure();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (statement.importedCount === 0) return null;

  async function undo() {
    setIsBusy(true);
    setFailure(null);
    try {
      await statements.undo(statement.id);
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  return (
    <>
      <Button icon="undo" label={words.undoImport} isBusy={isBusy} onPress={() => void undo()} />
      {failure ? <Text tone="over">{failure}</Text> : null}
    </>
  );
}

function Undone({ statement, onAnother }: Pick<OutcomeProps, 'onAnother'> & { statement: Statement }) {
  const words = useImportWords();
  return (
    <Card>
      <EmptyState
        icon="undo"
        title={words.undone(statement.undoneCount)}
        text={words.undoneText(statement.keptCount)}
        action={<Button kind="primary" label={words.another} onPress={onAnother} />}
      />
    </Card>
  );
}

function Failed({ statement, onAnother }: Pick<OutcomeProps, 'onAnother'> & { statement: Statement }) {
  const words = useImportWords();
  return (
    <ErrorState
      title={words.failed}
      text={words.failedText(statement.importedCount)}
      action={
        <Stack gap={2}>
          <Undo statement={statement} />
          <Button label={words.another} onPress={onAnother} />
        </Stack>
      }
    />
  );
}

function Working({ statement }: { statement: Statement | undefined }) {
  const words = useImportWords();
  const isUndoing = statement?.state === 'undoing';
  const toCome = statement?.accounts
    .filter(({ accountId }) => accountId !== null)
    .reduce((sum, { rowCount, duplicateCount }) => sum + rowCount - duplicateCount, 0);
  const all = (isUndoing ? statement?.importedCount : toCome) ?? 0;
  const done = (isUndoing ? statement?.undoneCount : statement?.importedCount) ?? 0;
  const label = isUndoing ? words.undoing(done, all) : words.importing(done, all);
  return (
    <Card title={statement?.fileName ?? words.reading}>
      <Progress
        pace="on-track"
        label={label}
        spentMinor={done}
        plannedMinor={all}
        carriedInMinor={0}
        projectedMinor={done}
      />
      <Text tone="muted">{label}</Text>
    </Card>
  );
}
