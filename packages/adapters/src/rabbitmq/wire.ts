import type { Envelope } from '@florin/kernel/events';
import { type EventName, events } from '@florin/kernel/events';
import type { Message, Options } from 'amqplib';

export type WireMessage = { routingKey: string; content: Buffer; options: Options.Publish };

/**
 * An event as an AMQP message: what routing needs in its properties, the sealed payload, and nothing else, as its
 * body. The routing key is the event's name.
 */
export function messageOf(envelope: Envelope): WireMessage {
  return {
    routingKey: envelope.name,
    content: envelope.sealed,
    options: {
      persistent: true,
      contentType: 'application/octet-stream',
      messageId: envelope.id,
      type: envelope.name,
      appId: envelope.service,
      headers: {
        'owner-kind': envelope.owner.kind,
        'owner-id': envelope.owner.id,
        change: envelope.change,
        'occurred-at': envelope.occurredAt,
      },
    },
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The event that a message carries, or undefined where the message is not one of ours. */
export function envelopeOf(message: Pick<Message, 'content' | 'properties'>): Envelope | undefined {
  const { messageId: id, type: name, appId: service, headers } = message.properties;
  const kind: unknown = headers?.['owner-kind'];
  const ownerId: unknown = headers?.['owner-id'];
  const change: unknown = headers?.change;
  const occurredAt: unknown = headers?.['occurred-at'];
  if (typeof id !== 'string' || !uuid.test(id)) return undefined;
  if (typeof name !== 'string' || !Object.hasOwn(events, name)) return undefined;
  if (typeof service !== 'string' || service === '') return undefined;
  if (kind !== 'household' && kind !== 'person') return undefined;
  if (typeof ownerId !== 'string' || !uuid.test(ownerId)) return undefined;
  if (typeof change !== 'number' || !Number.isSafeInteger(change)) return undefined;
  if (typeof occurredAt !== 'string' || Number.isNaN(Date.parse(occurredAt))) return undefined;
  return {
    id,
    name: name as EventName,
    service,
    owner: { kind, id: ownerId },
    change,
    occurredAt,
    sealed: message.content,
  };
}
