import { useStatements } from '@/data';
import { useFailureWords } from '@/features/failure/parts';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { ErrorState } from '@/ui/kit/error-state';
import { Progress } from '@/ui/kit/progress';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useImportWords } from './words';

/** The import while it runs, as the server reports it, and what came of it. */
export function Outcome({ statementId, onAnother }: { statementId: string; onAnother: () => void }) {
  const words = useImportWords();
  const failureWords = useFailureWords();
  const statement = useStatements().find((one) => one.id === statementId);
  if (statement?.state === 'failed') {
    return (
      <ErrorState
        title={words.failed}
        text={failureWords.failed}
        action={<Button label={words.another} onPress={onAnother} />}
      />
    );
  }
  if (statement?.state === 'imported') {
    return (
      <Card>
        <EmptyState
          icon="check"
          title={words.done(statement.importedCount)}
          text={words.doneText(statement.duplicateCount)}
          action={
            <Stack gap={2}>
              <Button
                kind="primary"
                label={words.see}
                to={{ route: 'transactions', params: { accountId: statement.accountId } }}
              />
              <Button label={words.another} onPress={onAnother} />
            </Stack>
          }
        />
      </Card>
    );
  }
  const all = statement ? Math.max(0, statement.rowCount - statement.duplicateCount) : 0;
  const done = statement?.importedCount ?? 0;
  const label = words.importing(done, all);
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
