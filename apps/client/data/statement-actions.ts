import { needRuntime } from './runtime';
import type { CsvMapping, Statement, StatementPreview } from './types';

/** Files go to the server and come back as rows, so these need the network; progress shows in useStatements(). */
export const statements = {
  preview(fields: { accountId: string; fileName: string; bytes: Uint8Array }): Promise<StatementPreview> {
    return needRuntime().session.previewStatement(fields);
  },
  previewAgain(statementId: string, csvMapping: CsvMapping): Promise<StatementPreview> {
    return needRuntime().session.previewStatementAgain(statementId, csvMapping);
  },
  import(statementId: string): Promise<Statement> {
    return needRuntime().session.importStatement(statementId);
  },
};
