import {
  type AuditEvent,
  type SyncedResource,
  type SyncedRow,
  scopes,
  syncedResources,
} from '@florin/contracts';
import type { CallAs } from '@florin/kernel/call';
import { instantOf } from '@florin/kernel/clock';
import type { Stage } from '../driver/stage';
import { FeedReader } from './feed-reader';

/** Everything a household has, as the server tells it to its owner, each list by id; the trail oldest first. */
export type ServerState = { [Resource in SyncedResource]: SyncedRow<Resource>[] } & { audit: AuditEvent[] };

/** Calls the services as a member of a household, with rights that the simulation gives itself. */
export function callerFor(stage: Stage, userId: string, householdId: string): CallAs {
  const { system, time } = stage;
  return (name, input) =>
    system.system.callAs(
      {
        subject: userId,
        sessionId: userId,
        householdId,
        role: 'owner',
        scopes: [...scopes],
        assurance: 1,
        authenticatedAt: instantOf(time.clock),
      },
      'simulation',
    )(name, input);
}

export async function readServer(call: CallAs): Promise<ServerState> {
  const feed = new FeedReader();
  await feed.readAll(call);
  return { ...stateOf(feed), audit: await readAudit(call) };
}

/** What a reader of the feeds knows. */
export function stateOf(feed: FeedReader): Omit<ServerState, 'audit'> {
  const names = Object.keys(syncedResources) as SyncedResource[];
  return Object.fromEntries(names.map((name) => [name, feed.list(name)])) as never;
}

async function readAudit(call: CallAs): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (let before: number | undefined; ; ) {
    const page = await call('audit/list-audit-events', {
      query: { limit: 500, ...(before === undefined ? {} : { before }) },
    });
    events.push(...page.rows);
    if (page.nextBefore === null) return events.reverse();
    before = page.nextBefore;
  }
}
