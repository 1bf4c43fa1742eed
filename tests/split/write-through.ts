import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person, Reply } from '@florin/testkit';

const patienceMs = 60_000;

/**
 * Sends one write until the system acknowledges it, with one idempotency key, as a device does that has lost its
 * network: an answer of 5xx or none at all says nothing about whether the write took effect.
 */
export async function writeThrough<Body>(
  person: Person,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply<Body>> {
  const headers = { 'idempotency-key': randomUUID() };
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    const reply = await person.send<Body>(method, path, { body, headers }).catch(() => undefined);
    if (reply !== undefined && reply.status < 300) return reply;
    if (reply !== undefined && reply.status < 500)
      throw new Error(`refused with ${reply.status}: ${JSON.stringify(reply.body)}`);
    if (performance.now() > untilMs) throw new Error(`not acknowledged: ${JSON.stringify(reply?.body)}`);
    await sleep(50);
  }
}
