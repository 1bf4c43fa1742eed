import type { EventName, EventOwner } from '@florin/contracts/events';
import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import { sealJson } from '../sealing';

export type OutboxEvent = {
  id: string;
  name: EventName;
  owner: EventOwner;
  keys: OwnerKeys;
  change: number;
  occurredAt: string;
  payload: unknown;
};

/** The place an event is sealed to; it opens as no other event, under no other owner and as of no other change. */
export function eventPlace(event: { id: string; name: string; owner: EventOwner; change: number }) {
  const { name, id, owner, change } = event;
  return { table: `event.${name}`, rowId: id, ownerId: owner.id, beside: [String(change)] };
}

/** The channel on which the relay of a service is woken. */
export function outboxChannel(service: string): string {
  return `florin_outbox_${service}`;
}

/** Writes events beside the state they tell of, in its transaction, and wakes the relay at its commit. */
export async function writeOutbox(
  tx: Transaction,
  service: string,
  events: readonly OutboxEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.query({
    name: `${service}/write-outbox`,
    text: `WITH written AS (
             INSERT INTO "${service}".outbox (id, name, owner_kind, owner_id, change, occurred_at, sealed)
             SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::bigint[], $6::timestamptz[], $7::bytea[])
           ) SELECT pg_notify($8, '')`,
    values: [
      events.map((event) => event.id),
      events.map((event) => event.name),
      events.map((event) => event.owner.kind),
      events.map((event) => event.owner.id),
      events.map((event) => event.change),
      events.map((event) => event.occurredAt),
      events.map((event) => sealJson(event.keys, eventPlace(event), event.payload)),
      outboxChannel(service),
    ],
  });
}
