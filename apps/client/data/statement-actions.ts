import { NetworkError, TimeoutError } from '@florin/sdk';
import { needRuntime } from './runtime';
import type { CsvMapping, Statement, StatementPreview, StatementTarget } from './types';

interface ChosenStatement {
  /** Where the person was; null where the file has to tell. */
  accountId: string | null;
  fileName: string;
  bytes: Uint8Array;
}

/** Files go to the server and come back as rows, so these need the network; progress shows in useStatements(). */
export const statements = {
  /** What is in the file; or null where there is no network, and the file waits on this device. */
  async preview(file: ChosenStatement, isOnline: boolean): Promise<StatementPreview | null> {
    const { session, household } = needRuntime();
    const id = session.statements.newId();
    if (isOnline) {
      try {
        return await session.statements.preview({ id, ...file });
      } catch (error) {
        if (!(error instanceof NetworkError || error instanceof TimeoutError)) throw error;
      }
    }
    // Under the id it may have reached the server with.
    await household()?.uploads.add({ id, ...file });
    return null;
  },
  previewAgain(
    statementId: string,
    fields: { csvMapping?: CsvMapping; accounts?: StatementTarget[] },
  ): Promise<StatementPreview> {
    return needRuntime().session.statements.previewAgain(statementId, fields);
  },
  import(statementId: string): Promise<Statement> {
    return needRuntime().session.statements.import(statementId);
  },
  /** Takes back what it added; what somebody has edited since stays. */
  undo(statementId: string): Promise<Statement> {
    return needRuntime().session.statements.undo(statementId);
  },
  /** Forgets a file that waits on this device. */
  async discard(id: string): Promise<void> {
    await needRuntime().household()?.uploads.remove(id);
  },
};
