import { useState } from 'react';
import { type StatementPreview, statements, useAccounts, useStatements, useSyncState } from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { useFailureText } from '@/features/failure/parts';
import { useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import type { ChosenFile } from '@/platform/files';
import { useDays } from '@/ui/format';
import { Card } from '@/ui/kit/card';
import { ErrorState } from '@/ui/kit/error-state';
import { FileDrop } from '@/ui/kit/file-drop';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Select } from '@/ui/kit/select';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { useImportWords } from './words';

type Step =
  | { name: 'choose' }
  | { name: 'reading'; fileName: string }
  | { name: 'preview'; preview: StatementPreview }
  | { name: 'import'; statementId: string };

/** Choose a file, see what is in it, then import: nothing is saved before the last step. */
export default function Import() {
  const words = useImportWords();
  const navigationWords = useNavigationWords();
  const failureText = useFailureText();
  const params = useParams('import');
  const { isOnline } = useSyncState();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const [chosenId, setChosenId] = useState(params.accountId ?? '');
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [failure, setFailure] = useState<string | null>(null);
  const accountId = accounts.find((account) => account.id === chosenId)?.id ?? accounts[0]?.id;

  async function read(file: ChosenFile) {
    if (!accountId) return;
    setFailure(null);
    setStep({ name: 'reading', fileName: file.name });
    try {
      const preview = await statements.preview({ accountId, fileName: file.name, bytes: file.bytes });
      setStep({ name: 'preview', preview });
    } catch (error) {
      setFailure(failureText(error));
      setStep({ name: 'choose' });
    }
  }

  async function start(statementId: string) {
    setFailure(null);
    setStep({ name: 'import', statementId });
    try {
      await statements.import(statementId);
    } catch (error) {
      setFailure(failureText(error));
      setStep({ name: 'choose' });
    }
  }

  return (
    <Screen title={navigationWords.routes.import}>
      {isOnline ? null : (
        <Card tone="close">
          <Text as="p">{words.needsNetwork}</Text>
        </Card>
      )}
      {failure ? <ErrorState title={words.unreadable} text={failure} /> : null}
      {accounts.length === 0 ? <NoAccount title={words.noAccountTitle} text={words.noAccountText} /> : null}
      {accountId && step.name === 'choose' ? (
        <Stack gap={4} width="page">
          <Select
            label={words.account}
            value={accountId}
            choices={accounts.map((account) => ({ value: account.id, label: account.name }))}
            onChange={setChosenId}
          />
          <FileDrop
            label={words.drop}
            hint={words.dropHint}
            buttonLabel={words.choose}
            onFile={(file) => void read(file)}
          />
          <Past />
        </Stack>
      ) : null}
      {step.name === 'reading' ? (
        <Card title={`${words.reading}: ${step.fileName}`}>
          <Skeleton lines={[0.4, 1, 1, 0.9, 1, 0.8]} height={20} />
        </Card>
      ) : null}
      {step.name === 'preview' ? (
        <Preview
          preview={step.preview}
          onPreview={(preview) => setStep({ name: 'preview', preview })}
          onImport={() => void start(step.preview.statement.id)}
          onCancel={() => setStep({ name: 'choose' })}
        />
      ) : null}
      {step.name === 'import' ? (
        <Outcome statementId={step.statementId} onAnother={() => setStep({ name: 'choose' })} />
      ) : null}
    </Screen>
  );
}

/** What came in earlier, so that nobody wonders whether a file is already here. */
function Past() {
  const words = useImportWords();
  const days = useDays();
  const past = useStatements().filter((statement) => statement.state === 'imported');
  if (past.length === 0) return null;
  return (
    <Card title={words.past} isFlush>
      {past.map((statement) => (
        <Row
          key={statement.id}
          title={statement.fileName}
          detail={words.pastLine(statement.importedCount, statement.duplicateCount)}
          trailing={
            <Text size="small" tone="muted">
              {days.moment(statement.uploadedAt)}
            </Text>
          }
          to={{ route: 'transactions', params: { accountId: statement.accountId } }}
        />
      ))}
    </Card>
  );
}
