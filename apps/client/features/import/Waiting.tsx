import { useState } from 'react';
import { type StatementPreview, statements, useWaitingFiles, type WaitingFile } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { importFailureText } from './import-failure-text';
import { useImportFailure } from './use-import-failure';
import { useImportWords } from './words';

/** Files that were chosen without a network: what has become of each, and what it needs. */
export function Waiting({
  onPreview,
  onFailure,
}: {
  onPreview: (preview: StatementPreview) => void;
  onFailure: (text: string) => void;
}) {
  const words = useImportWords();
  const failureText = useImportFailure();
  const files = useWaitingFiles();
  const [busyId, setBusyId] = useState<string | null>(null);
  if (files.length === 0) return null;

  async function look({ id }: WaitingFile) {
    setBusyId(id);
    try {
      const preview = await statements.previewAgain(id, {});
      await statements.discard(id);
      onPreview(preview);
    } catch (error) {
      onFailure(failureText(error));
    }
    setBusyId(null);
  }

  return (
    <Card title={words.waitingTitle} isFlush>
      {files.map((file) => (
        <Row
          key={file.id}
          title={file.fileName}
          detail={
            file.state === 'refused' && file.problem
              ? (importFailureText(words, file.problem) ?? words.waiting.refused)
              : words.waiting[file.state]
          }
          trailing={
            <Stack isRow gap={2}>
              {file.state === 'sent' ? (
                <Button
                  kind="primary"
                  label={words.look}
                  isBusy={busyId === file.id}
                  onPress={() => void look(file)}
                />
              ) : null}
              <Button kind="plain" label={words.remove} onPress={() => void statements.discard(file.id)} />
            </Stack>
          }
        />
      ))}
    </Card>
  );
}
