import type { ServerResponse } from 'node:http';
import { operations, type ServiceName, type SyncedResource, syncedResources } from '@florin/contracts';
import { Problem } from '@florin/kernel';
import { type Cursors, writeCursors } from './cursors';

export type ChangesPage = { rows: unknown[]; removed: unknown[]; change: number; hasMore: boolean };

export type LiveStreamOptions = {
  response: ServerResponse;
  cursors: Cursors;
  /** Asks a service what changed in a resource after a cursor, with the stream's own rights. */
  readChanges(resource: SyncedResource, after: number): Promise<ChangesPage>;
  /** Whether the session behind the stream still lives, with the same rights. */
  isSessionAlive(): Promise<boolean>;
  heartbeatMs: number;
  onEnd(): void;
};

export type LiveStream = {
  /** Says that a service has something new. */
  wake(service: ServiceName): void;
  end(event?: 'signed-out'): void;
};

const resources = Object.keys(syncedResources) as SyncedResource[];
/** After a failure, as while a service restarts, it asks again this much later. */
const retryAfterMs = 1000;

/** The operation that reads the changes of a resource. */
export function changesOperation(resource: SyncedResource): keyof typeof operations {
  const found = Object.values(operations).find((operation) => operation.path === `/v1/${resource}/changes`);
  if (found === undefined) throw new Error(`${resource} has no operation that reads its changes`);
  return found.name as keyof typeof operations;
}

/**
 * One device's stream. It remembers where the device stands and, whenever a service has news, reads from there
 * in order; so a wake-up that is lost or doubled costs nothing, and the device can resume by the last id.
 */
export function openLiveStream(options: LiveStreamOptions): LiveStream {
  const { response, cursors } = options;
  const stale = new Set<SyncedResource>(resources);
  let isPumping = false;
  let hasEnded = false;

  async function write(text: string): Promise<void> {
    if (hasEnded || response.write(text)) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        response.off('drain', go);
        response.off('close', go);
        resolve();
      };
      response.on('drain', go);
      response.on('close', go);
    });
  }

  async function send(resource: SyncedResource): Promise<void> {
    for (let hasMore = true; hasMore && !hasEnded; ) {
      const page = await options.readChanges(resource, cursors[resource]);
      hasMore = page.hasMore;
      if (page.change === cursors[resource]) return;
      cursors[resource] = page.change;
      const data = JSON.stringify({ resource, ...page });
      await write(`event: changes\nid: ${writeCursors(cursors)}\ndata: ${data}\n\n`);
    }
  }

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    try {
      for (let next = nextOf(stale); next !== undefined && !hasEnded; next = nextOf(stale)) {
        stale.delete(next);
        try {
          await send(next);
        } catch (error) {
          stale.add(next);
          throw error;
        }
      }
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 404)) end('signed-out');
      else setTimeout(() => void pump(), retryAfterMs);
    } finally {
      isPumping = false;
    }
  }

  const heartbeat = setInterval(async () => {
    try {
      if (!(await options.isSessionAlive())) return end('signed-out');
      await write(': still here\n\n');
    } catch {
      // A user service that is away is no reason to end the stream; the next beat asks again.
    }
  }, options.heartbeatMs);

  function end(event?: 'signed-out'): void {
    if (hasEnded) return;
    if (event) response.write(`event: ${event}\ndata: {}\n\n`);
    hasEnded = true;
    clearInterval(heartbeat);
    response.end();
    options.onEnd();
  }

  response.on('close', () => end());
  void write(': welcome\n\n').then(pump);
  return {
    wake(service) {
      for (const resource of resources) if (syncedResources[resource] === service) stale.add(resource);
      void pump();
    },
    end,
  };
}

/** Small things first: a device shows accounts and categories before the long list of transactions. */
function nextOf(stale: ReadonlySet<SyncedResource>): SyncedResource | undefined {
  return resources.find((resource) => stale.has(resource));
}
