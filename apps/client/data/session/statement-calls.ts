import type { Client } from '@florin/sdk';
import type { Emitter } from '../store/emitter';
import type { LiveHousehold } from '../store/live-household';
import type { CsvMapping, Statement, StatementPreview, StatementTarget } from '../types';

export interface StatementCalls {
  newId(): string;
  /** `id` becomes the statement's, and is what a repeated upload is known by. */
  preview(file: {
    id?: string;
    accountId?: string | null;
    fileName: string;
    bytes: Uint8Array;
  }): Promise<StatementPreview>;
  previewAgain(
    statementId: string,
    body: { csvMapping?: CsvMapping; accounts?: StatementTarget[] },
  ): Promise<StatementPreview>;
  import(statementId: string): Promise<Statement>;
  undo(statementId: string): Promise<Statement>;
}

const uploadTimeoutMs = 180_000;
const sentWithinMs = 10_000;

/** What is asked of the server about a file, which it alone reads. */
export function createStatementCalls(context: {
  newId(): string;
  emitter: Emitter;
  household(): LiveHousehold | null;
  /** Speaks about the open household. */
  client(): Client;
}): StatementCalls {
  /** An account that was made for a file reaches the server before a file is read for it. */
  function untilSent(accountIds: readonly string[]): Promise<void> {
    const views = context.household()?.views;
    const isWaiting = () => accountIds.some((id) => views?.isAccountPending(id));
    if (!isWaiting()) return Promise.resolve();
    return new Promise((resolve) => {
      // Where it does not arrive in time the server says that it does not know the account.
      const timer = setTimeout(end, sentWithinMs);
      const stop = context.emitter.subscribe(['accounts', 'sync'], () => {
        if (!isWaiting()) end();
      });
      function end(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  return {
    newId: context.newId,
    preview({ id = context.newId(), accountId, fileName, bytes }) {
      return context.client().call('transaction/preview-statement', {
        query: { id, fileName, ...(accountId ? { accountId } : {}) },
        body: bytes,
        idempotencyKey: id,
        timeoutMs: uploadTimeoutMs,
      });
    },
    async previewAgain(statementId, body) {
      await untilSent(body.accounts?.flatMap(({ accountId }) => accountId ?? []) ?? []);
      return context.client().call('transaction/preview-statement-again', {
        params: { id: statementId },
        body,
        timeoutMs: uploadTimeoutMs,
      });
    },
    import: (statementId) =>
      context.client().call('transaction/import-statement', { params: { id: statementId } }),
    undo: (statementId) => context.client().call('transaction/undo-import', { params: { id: statementId } }),
  };
}
