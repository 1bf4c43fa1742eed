import { gatewayRoutes, type ServiceName, type SyncedResource, serviceNames } from '@florin/contracts';
import type { CallerOf } from '@florin/kernel/call';
import type { Bus } from '@florin/kernel/events';
import type { FastifyInstance } from 'fastify';
import type { Guard, Passage } from '../guard/guard';
import { readCursors } from './cursors';
import { type ChangesPage, changesOperation, type LiveStream, openLiveStream } from './live-stream';

type OpenStream = { stream: LiveStream; sessionId: string };

/** All live streams of this process, by household, woken by the bus. */
export async function createLiveStreams(options: {
  bus: Bus;
  guard: Guard;
  callAs: CallerOf;
  heartbeatMs: number;
}) {
  const { guard, callAs } = options;
  const byHousehold = new Map<string, Set<OpenStream>>();
  const untap = await options.bus.tap(
    (envelope) => {
      for (const open of byHousehold.get(envelope.owner.id) ?? [])
        open.stream.wake(envelope.service as ServiceName);
    },
    function wakeAll() {
      for (const streams of byHousehold.values())
        for (const open of streams) for (const service of serviceNames) open.stream.wake(service);
    },
  );

  function add(householdId: string, open: OpenStream): void {
    const streams = byHousehold.get(householdId) ?? new Set();
    byHousehold.set(householdId, streams.add(open));
  }
  function remove(householdId: string, open: OpenStream): void {
    const streams = byHousehold.get(householdId);
    streams?.delete(open);
    if (streams?.size === 0) byHousehold.delete(householdId);
  }

  return {
    addRoute(app: FastifyInstance): void {
      app.get<{ Querystring: { cursors?: string } }>(gatewayRoutes.live.path, async (request, reply) => {
        const admit = () => guard.admitToOwn(gatewayRoutes.live, request.raw, request.id);
        const passage = await admit();
        const { householdId, sessionId } = passage.subject;
        if (householdId === null || sessionId === null) return reply.code(404).send();
        const lastId = request.headers['last-event-id'];
        const cursors = readCursors(
          typeof lastId === 'string' && lastId !== '' ? lastId : request.query.cursors,
        );
        reply.hijack();
        reply.raw.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        });
        const open: OpenStream = {
          sessionId,
          stream: openLiveStream({
            response: reply.raw,
            cursors,
            heartbeatMs: options.heartbeatMs,
            readChanges: (resource, after) => readChanges(callAs, passage, request.id, resource, after),
            isSessionAlive: () => isSame(admit, passage),
            onEnd: () => remove(householdId, open),
          }),
        };
        add(householdId, open);
      });
    },

    /** Ends every stream of a session at once. */
    endSession(sessionId: string): void {
      for (const streams of byHousehold.values()) {
        for (const open of [...streams]) if (open.sessionId === sessionId) open.stream.end('signed-out');
      }
    },

    stop(): void {
      void untap();
      for (const streams of [...byHousehold.values()]) for (const open of [...streams]) open.stream.end();
    },
  };
}

async function readChanges(
  callAs: CallerOf,
  passage: Passage,
  requestId: string,
  resource: SyncedResource,
  after: number,
): Promise<ChangesPage> {
  const call = callAs(passage.subject, requestId);
  return (await call(changesOperation(resource), { query: { after } } as never)) as unknown as ChangesPage;
}

/** A session that ended, or that no longer belongs to the household in the same role, ends its stream. */
async function isSame(admit: () => Promise<Passage>, before: Passage): Promise<boolean> {
  try {
    const { subject } = await admit();
    return subject.householdId === before.subject.householdId && subject.role === before.subject.role;
  } catch (error) {
    if (error instanceof Error && 'status' in error && (error.status === 401 || error.status === 404))
      return false;
    throw error;
  }
}
