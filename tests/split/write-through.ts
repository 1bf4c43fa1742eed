import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '@florin/testkit';

const patienceMs = 60_000;

/**
 * Sends one write until the system acknowledges it, with one idempotency key, as a device does that has lost its
 * network: an answer of 5xx or none at all says nothing about whether the write took effect.
 */
export async function writeThrough(
  person: Person,
  method: string,
  path: string,
  body: unknown,
): Promise<void> {
  const headers = { 'idempotency-key': randomUUID() };
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    const reply = await person.send(method, path, { body, headers }).catch(() => undefined);
    if (reply !== undefined && reply.status < 300) return;
    if (reply !== undefined && reply.status < 500)
      throw new Error(`refused with ${reply.status}: ${JSON.stringify(reply.body)}`);
    if (performance.now() > untilMs) throw new Error(`not acknowledged: ${JSON.stringify(reply?.body)}`);
    await sleep(50);
  }
}

export type Household = { person: Person; accountId: string; categoryId: string };

/** Records an expense of this amount and returns once it is acknowledged. */
export async function spend({ person, accountId, categoryId }: Household, spentMinor: number): Promise<void> {
  const amountMinor = -spentMinor;
  await writeThrough(person, 'POST', '/v1/transactions', {
    id: randomUUID(),
    accountId,
    on: today(),
    amountMinor,
    payee: 'Corner shop',
    note: '',
    splits: [{ categoryId, amountMinor }],
  });
}

/** The household's day; its zone is Berlin, and a test near midnight must not be in another month. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
