import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  type StatementPreview,
  statements,
  useAccounts,
  useStatements,
  useSyncState,
  useTransactions,
} from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { isUnsorted } from '@/features/attention/parts';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import type { ChosenFile } from '@/platform/files';
import { useDays } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { ErrorState } from '@/ui/kit/error-state';
import { FileDrop } from '@/ui/kit/file-drop';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useIsWide } from '@/ui/layout';
import { offerFiles, readFiles, takeFile, watchFiles } from './chosen-files';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { Sort } from './sort/Sort';
import { useImportFailure } from './use-import-failure';
import { Waiting } from './Waiting';
import { useImportWords } from './words';

type Step =
  | { name: 'choose' }
  | { name: 'reading'; fileName: string }
  | { name: 'preview'; preview: StatementPreview }
  | { name: 'import' | 'sort'; statementId: string };

const choosing: Step = { name: 'choose' };

/** Choose a file, see what is in it, then import: nothing is saved before the last step, which can be undone. */
export default function Import() {
  const words = useImportWords();
  const navigationWords = useNavigationWords();
  const failureText = useImportFailure();
  const params = useParams('import');
  const navigation = useNavigation();
  const sortsAll = params.sort === 'all';
  const leaveSort = () => navigation.go({ route: 'import' }, { replace: true });
  const { isOffline, isReady } = useSyncState();
  const isWide = useIsWide();
  const accounts = useAccounts();
  const [step, setStep] = useState<Step>(choosing);
  const [failure, setFailure] = useState<string | null>(null);
  const offered = useSyncExternalStore(watchFiles, readFiles, readFiles);
  const accountId = params.accountId ?? null;

  const read = useCallback(
    async (file: ChosenFile) => {
      setFailure(null);
      setStep({ name: 'reading', fileName: file.name });
      try {
        const chosen = { accountId, fileName: file.name, bytes: file.bytes };
        const preview = await statements.preview(chosen, !isOffline);
        setStep(preview === null ? choosing : { name: 'preview', preview });
      } catch (error) {
        setFailure(`${file.name}: ${failureText(error)}`);
        setStep(choosing);
      }
    },
    [accountId, isOffline, failureText],
  );

  // What was dropped anywhere in the app, one file after the other.
  const isFree = step.name === 'choose' && !sortsAll;
  useEffect(() => {
    if (!isFree || offered.length === 0 || accounts.length === 0) return;
    const file = takeFile();
    if (file) void read(file);
  }, [isFree, offered, accounts.length, read]);

  async function start(statementId: string) {
    setFailure(null);
    setStep({ name: 'import', statementId });
    try {
      await statements.import(statementId);
    } catch (error) {
      setFailure(failureText(error));
      setStep(choosing);
    }
  }

  return (
    <Screen
      title={sortsAll || step.name === 'sort' ? words.sortTitle : navigationWords.routes.import}
      isLoading={accounts.length === 0 && !isReady}
    >
      {failure ? <ErrorState title={words.unreadable} text={failure} /> : null}
      {accounts.length === 0 && isReady ? (
        <NoAccount title={words.noAccountTitle} text={words.noAccountText} />
      ) : null}
      {accounts.length === 0 && !isReady ? <Skeleton lines={[1, 0.4, 0.8]} height={48} /> : null}
      {sortsAll && accounts.length > 0 ? <Sort statementId={null} onDone={leaveSort} /> : null}
      {!sortsAll && step.name === 'choose' && accounts.length > 0 ? (
        <Stack gap={4}>
          {isOffline ? <Text tone="muted">{words.offline}</Text> : null}
          <FileDrop
            label={isWide ? words.drop : words.chooseTitle}
            hint={words.dropHint}
            buttonLabel={words.choose}
            onFile={(file) => offerFiles([file])}
          />
          <Waiting
            onPreview={(preview) => setStep({ name: 'preview', preview })}
            onFailure={(text) => setFailure(text)}
          />
          <Unsorted />
          <Past onOpen={(statementId) => setStep({ name: 'import', statementId })} />
        </Stack>
      ) : null}
      {step.name === 'reading' ? (
        <Card title={`${words.reading}: ${step.fileName}`}>
          <Skeleton lines={[0.4, 1, 1, 0.9, 1, 0.8]} height={20} />
        </Card>
      ) : null}
      {step.name === 'preview' ? (
        <Preview
          key={step.preview.statement.id}
          preview={step.preview}
          onPreview={(preview) => setStep({ name: 'preview', preview })}
          onImport={() => void start(step.preview.statement.id)}
          onCancel={() => setStep(choosing)}
        />
      ) : null}
      {step.name === 'import' ? (
        <Outcome
          statementId={step.statementId}
          onAnother={() => setStep(choosing)}
          onSort={() => setStep({ name: 'sort', statementId: step.statementId })}
        />
      ) : null}
      {step.name === 'sort' ? (
        <Sort
          statementId={step.statementId}
          onDone={() => setStep({ name: 'import', statementId: step.statementId })}
        />
      ) : null}
      {offered.length > 0 && !isFree ? <Text tone="muted">{words.moreFiles(offered.length)}</Text> : null}
    </Screen>
  );
}

/** The way back to what was left for later, of every file and of what was typed. */
function Unsorted() {
  const words = useImportWords();
  const { length } = useTransactions({ categoryId: null }).filter(isUnsorted);
  if (length === 0) return null;
  return (
    <Card isFlush>
      <Row
        title={words.unsorted(length)}
        detail={words.unsortedText}
        to={{ route: 'import', params: { sort: 'all' } }}
        trailing={
          <Text tone="accent" isStrong>
            {words.sortOpen}
          </Text>
        }
      />
    </Card>
  );
}

/** What came in earlier, so that nobody wonders whether a file is already here; each can still be sorted or undone. */
function Past({ onOpen }: { onOpen: (statementId: string) => void }) {
  const words = useImportWords();
  const days = useDays();
  const [isLong, setIsLong] = useState(false);
  const past = useStatements().filter(({ state }) => state !== 'previewed');
  if (past.length === 0) return null;
  const shown = isLong ? past : past.slice(0, pastShown);
  return (
    <Card title={words.past} isFlush>
      {shown.map((statement) => (
        <Row
          key={statement.id}
          title={statement.fileName}
          detail={
            statement.state === 'failed'
              ? words.failed
              : statement.state === 'undone'
                ? words.undone(statement.undoneCount)
                : words.pastLine(statement.importedCount, statement.duplicateCount)
          }
          trailing={
            <Text size="small" tone="muted">
              {days.moment(statement.uploadedAt)}
            </Text>
          }
          onPress={() => onOpen(statement.id)}
        />
      ))}
      {shown.length < past.length ? (
        <Button kind="plain" label={words.pastAll(past.length)} onPress={() => setIsLong(true)} />
      ) : null}
    </Card>
  );
}

const pastShown = 6;
