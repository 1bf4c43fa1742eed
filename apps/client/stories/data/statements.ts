import type { Statement, StatementTarget, WaitingFile } from '@/data/types';
import { failedStatement, refusedFile } from './failures';
import type { StoryKind } from './kind';
import type { StoryRows } from './rows';

const load = () => import('./statement-file');

/** Statements as stories show them: chosen, looked at, imported and undone without a server. */
export function storyStatements(kind: StoryKind, rows: StoryRows, changed: () => void) {
  let statements: Statement[] = [];
  const chosen = new Map<string, string | null>();
  const waiting: WaitingFile[] = [];
  if (kind === 'offline') wait('umsaetze-oktober.csv');
  if (kind === 'error') {
    statements = [failedStatement(rows)];
    waiting.push(refusedFile);
  }

  function wait(fileName: string): void {
    const id = `w${waiting.length}`;
    const chosenAt = new Date().toISOString();
    const file = { id, fileName, accountId: null, sizeBytes: 20_480, chosenAt, importKey: id };
    waiting.push({ ...file, state: 'waiting' });
  }

  async function preview(fileName: string, csvMapping?: object) {
    if (kind === 'error') throw new Error('the file is damaged');
    const { storyPreview } = await load();
    const read = storyPreview(rows, fileName, chosen, csvMapping);
    statements = [read.statement];
    changed();
    return read;
  }

  function change(id: string, fields: Partial<Statement>): void {
    statements = statements.map((one) => (one.id === id ? { ...one, ...fields } : one));
    changed();
  }

  return {
    rows: () => statements,
    waiting: () => [...waiting],
    actions: {
      preview: async ({ fileName }: { fileName: string }, isOnline: boolean) => {
        if (isOnline) return preview(fileName);
        wait(fileName);
        changed();
        return null;
      },
      previewAgain: (_id: string, fields: { csvMapping?: object; accounts?: StatementTarget[] }) => {
        for (const { key, accountId } of fields.accounts ?? []) chosen.set(key, accountId);
        return preview(statements[0]?.fileName ?? 'umsaetze.csv', fields.csvMapping);
      },
      async import(id: string) {
        const added = (await load()).storyImport(rows);
        rows.transactions = [...added, ...rows.transactions];
        [0, 24, 49, 73].forEach((importedCount, at) => {
          const state = importedCount === 73 ? 'imported' : 'importing';
          setTimeout(() => change(id, { state, importedCount }), at * 300);
        });
        return statements[0] as Statement;
      },
      async undo(id: string) {
        rows.transactions = rows.transactions.filter(({ statementId }) => statementId !== id);
        change(id, { state: 'undone', undoneCount: 71, keptCount: 2 });
        return statements[0] as Statement;
      },
      discard: async (id: string) => {
        waiting.splice(
          waiting.findIndex((file) => file.id === id),
          1,
        );
        changed();
      },
    },
  };
}
