import { gatewayRoutes, serviceNames, syncedServices } from '@florin/contracts';
import { readCursors } from '@florin/contracts/cursor';
import { Problem } from '@florin/kernel';
import type { CallerOf } from '@florin/kernel/call';
import type { Bus, Envelope } from '@florin/kernel/events';
import type { FastifyInstance } from 'fastify';
import type { Guard, SecurityContext } from '../guard/guard';
import { type AccessVerdict, type LiveStream, openLiveStream } from './live-stream';
import { createSharedReads } from './shared-reads';

type OpenStream = { stream: LiveStream; sessionId: string };

/** All live streams of this process, by household, woken by the bus. */
export async function createLiveStreams(options: {
  bus: Bus;
  guard: Guard;
  callAs: CallerOf;
  heartbeatMs: number;
}) {
  const { guard } = options;
  const reads = createSharedReads(options.callAs);
  const byHousehold = new Map<string, Set<OpenStream>>();
  const untap = await options.bus.tap(hear, function wakeAll() {
    reads.startAnew();
    for (const streams of byHousehold.values()) {
      for (const { stream } of streams) {
        for (const service of serviceNames) stream.wake(service, null);
        stream.review();
      }
    }
  });

  function hear({ owner, name, service, change }: Envelope): void {
    if (owner.kind !== 'household') return;
    // Whose membership it is stands sealed in the event, so everybody's of the household is asked for anew.
    if (name === 'user.membership-changed.v1') guard.forgetHousehold(owner.id);
    for (const { stream } of byHousehold.get(owner.id) ?? []) {
      if (name === 'user.membership-changed.v1') stream.review();
      stream.wake(service, change);
    }
  }

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
        const authenticate = () => guard.authorizeOwn(gatewayRoutes.live, request.raw, request.id);
        let security = await authenticate();
        const { householdId, sessionId } = security.subject;
        if (householdId === null || sessionId === null) return reply.code(404).send();
        const lastId = request.headers['last-event-id'];
        const cursors = readCursors(
          typeof lastId === 'string' && lastId !== '' ? lastId : request.query.cursors,
          syncedServices,
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
            readChanges: (service, after) => reads.read(security.subject, request.id, service, after),
            async checkAccess() {
              const before = security;
              const now = await authenticated(authenticate);
              if (typeof now === 'string') return now;
              security = now;
              return verdictOn(before, now);
            },
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

async function authenticated(
  authenticate: () => Promise<SecurityContext>,
): Promise<SecurityContext | 'signed-out' | 'household-lost' | 'refused'> {
  try {
    return await authenticate();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) return 'signed-out';
    if (error.status === 404 || error.code === 'request/household-required') return 'household-lost';
    if (error.status === 403) return 'refused';
    throw error;
  }
}

function verdictOn({ subject: before }: SecurityContext, { subject: now }: SecurityContext): AccessVerdict {
  if (now.householdId !== before.householdId || now.role === null) return 'household-lost';
  const isSame = now.role === before.role && now.scopes.join() === before.scopes.join();
  return isSame ? null : { role: now.role, scopes: now.scopes };
}
