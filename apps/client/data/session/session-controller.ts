import type { CsvMapping, SessionState, Statement, StatementPreview } from '../types';

/** Who is signed in on this device, which household is open, and the calls that need neither outbox nor store. */
export interface SessionController {
  current(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Opens what this device keeps, then asks the server whether the session still stands. */
  start(): Promise<void>;
  register(fields: { email: string; password: string; displayName: string }): Promise<void>;
  signIn(fields: { email: string; password: string; isOwnDevice?: boolean }): Promise<void>;
  signOut(): Promise<void>;
  createHousehold(fields: {
    name: string;
    currency: string;
    timeZone: string;
    locale: string;
  }): Promise<string>;
  openHousehold(householdId: string): Promise<void>;
  previewStatement(fields: {
    accountId: string;
    fileName: string;
    bytes: Uint8Array;
  }): Promise<StatementPreview>;
  previewStatementAgain(statementId: string, csvMapping: CsvMapping): Promise<StatementPreview>;
  importStatement(statementId: string): Promise<Statement>;
}
