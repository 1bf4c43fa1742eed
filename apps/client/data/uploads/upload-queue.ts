import { type Client, ProblemError } from '@florin/sdk';
import type { Platform } from '../platform/platform-port';
import type { HouseholdStorage } from '../storage/household-storage';
import { backOffMs } from '../sync/back-off';
import { createWaker } from '../sync/waker';
import type { StatementPreview, WaitingFile } from '../types';
import { pieceNames, piecesOf, readPieces } from './file-pieces';

export interface UploadContext {
  client: Client;
  platform: Pick<Platform, 'newId' | 'nowMs' | 'random' | 'onWake'>;
  storage: HouseholdStorage;
  /** Also once at the start, with what the device has kept. */
  onChange(files: readonly WaitingFile[]): void;
  refreshCsrf(): Promise<void>;
}

export interface UploadQueue {
  files(): readonly WaitingFile[];
  /** Keeps a file, sealed, until it is sent; settles when it is durable. `id` becomes the statement's. */
  add(file: { id: string; accountId: string | null; fileName: string; bytes: Uint8Array }): Promise<void>;
  /** The person has seen what came of it, or does not want it any more. */
  remove(id: string): Promise<void>;
  /** The network may be back. */
  wake(): void;
  stop(): void;
}

const uploadTimeoutMs = 180_000;
const version = 1;

/**
 * Statements that were chosen without a network. Each goes out under ids it was given on this device, so that a lost
 * answer, a reload or a second tab sends it once in effect. One whose every account is known is imported at once;
 * one that a person has to look at waits for them as `sent`.
 */
export async function openUploadQueue(context: UploadContext): Promise<UploadQueue> {
  const { storage, platform } = context;
  const waker = createWaker();
  const abort = new AbortController();
  /** Where nothing is kept on the device, and until a kept file was sent. */
  const inMemory = new Map<string, Uint8Array>();
  let files: readonly WaitingFile[] = await readFiles(storage);
  let failures = 0;

  function show(next: readonly WaitingFile[]): void {
    files = next;
    context.onChange(files);
  }

  async function change(id: string, fields: Partial<WaitingFile>): Promise<void> {
    show(files.map((file) => (file.id === id ? { ...file, ...fields } : file)));
    const file = files.find((one) => one.id === id);
    if (file) await storage.commit({ records: [[recordOf(id), encode(file)]], outbox: [] });
  }

  async function run(): Promise<void> {
    while (!abort.signal.aborted) {
      const next = files.find(({ state }) => state === 'waiting');
      if (!next) await waker.sleep(Number.POSITIVE_INFINITY);
      else if (await attempt(next)) failures = 0;
      else {
        failures += 1;
        await waker.sleep(backOffMs(failures, platform.random(), 1));
      }
    }
  }

  /** False when it is to be tried again later. */
  async function attempt(file: WaitingFile): Promise<boolean> {
    try {
      const preview = await send(file);
      if (preview !== null && isKnown(preview)) {
        await importNow(file);
        await remove(file.id);
      } else await change(file.id, { state: 'sent' });
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) return false;
      return refused(file, error);
    }
  }

  /** Null where the server has had it before and its answer was lost. */
  async function send(file: WaitingFile): Promise<StatementPreview | null> {
    const bytes = inMemory.get(file.id) ?? (await readPieces(storage, file.id, file.sizeBytes));
    if (bytes === null) throw new ProblemError(goneProblem);
    const { id, fileName, accountId } = file;
    try {
      return await context.client.call('transaction/preview-statement', {
        query: { id, fileName, ...(accountId === null ? {} : { accountId }) },
        body: bytes,
        idempotencyKey: id,
        timeoutMs: uploadTimeoutMs,
        signal: abort.signal,
      });
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'transaction/already-exists') return null;
      throw error;
    }
  }

  async function importNow({ id, importKey }: WaitingFile): Promise<void> {
    try {
      await context.client.call('transaction/import-statement', {
        params: { id },
        idempotencyKey: importKey,
        signal: abort.signal,
      });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'transaction/statement-already-imported')
        throw error;
    }
  }

  async function refused(file: WaitingFile, error: ProblemError): Promise<boolean> {
    if (error.code === 'request/csrf') await context.refreshCsrf().catch(() => {});
    if (error.status >= 500 || passing.has(error.code)) return false;
    const { code, title, status, errors } = error;
    await change(file.id, { state: 'refused', problem: { code, title, status, errors } });
    return true;
  }

  async function remove(id: string): Promise<void> {
    const file = files.find((one) => one.id === id);
    if (!file) return;
    inMemory.delete(id);
    show(files.filter((one) => one.id !== id));
    const records = [recordOf(id), ...pieceNames(id, file.sizeBytes)].map((name) => [name, null] as const);
    await storage.commit({ records, outbox: [] });
  }

  context.onChange(files);
  void run();
  const stopWaking = platform.onWake(() => waker.wake());
  return {
    files: () => files,
    async add({ id, accountId, fileName, bytes }) {
      const chosenAt = new Date(platform.nowMs()).toISOString();
      const importKey = platform.newId();
      const sizeBytes = bytes.length;
      const file: WaitingFile = { id, fileName, accountId, sizeBytes, chosenAt, importKey, state: 'waiting' };
      inMemory.set(id, bytes);
      show([...files.filter((one) => one.id !== id), file]);
      // The record comes with the last piece, so that a file cut off on its way to the disk is none.
      await storage.commit({ records: [...piecesOf(id, bytes), [recordOf(id), encode(file)]], outbox: [] });
      waker.wake();
    },
    remove,
    wake: () => waker.wake(),
    stop() {
      abort.abort();
      stopWaking();
      waker.wake();
    },
  };
}

/** What passes by itself: a session that is renewed, a limit that is over. */
const passing = new Set(['request/csrf', 'request/unauthenticated', 'request/too-many']);

/** Every row goes where the person or an earlier file of the same account has said. */
function isKnown({ statement }: StatementPreview): boolean {
  const filled = statement.accounts.filter(({ rowCount }) => rowCount > 0);
  return (
    filled.length > 0 && filled.every(({ proposedBy }) => proposedBy === 'given' || proposedBy === 'number')
  );
}

const goneProblem = {
  title: 'The file is not on this device any more',
  status: 410,
  code: 'import/file-gone',
  detail: undefined,
  errors: [],
  retryAfterSeconds: null,
  requestId: null,
};

const recordOf = (id: string) => `upload/${id}`;
const encode = (file: WaitingFile) => JSON.stringify({ version, ...file });

async function readFiles(storage: HouseholdStorage): Promise<WaitingFile[]> {
  const found = await storage.readNamed('upload/').catch(() => new Map<string, string>());
  return [...found.values()]
    .map((text) => JSON.parse(text) as WaitingFile & { version: number })
    .filter((file) => file.version === version)
    .map(({ version: _, ...file }) => file)
    .sort((a, b) => (a.chosenAt < b.chosenAt ? -1 : 1));
}
