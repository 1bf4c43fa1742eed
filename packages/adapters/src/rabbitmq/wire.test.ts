import type { Envelope } from '@florin/kernel/events';
import { type EventName, events } from '@florin/kernel/events';
import type { MessageProperties } from 'amqplib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeOf, messageOf } from './wire';

const envelopes: fc.Arbitrary<Envelope> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom(...(Object.keys(events) as EventName[])),
  service: fc.constantFrom('user', 'transaction', 'budgeting'),
  owner: fc.record({ kind: fc.constantFrom('household' as const, 'person' as const), id: fc.uuid() }),
  change: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  occurredAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  sealed: fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
});

/** A message as the broker hands it over. */
function received(envelope: Envelope) {
  const { content, options } = messageOf(envelope);
  return { content, properties: options as unknown as MessageProperties };
}

describe('an event on the wire', () => {
  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(envelopeOf(received(envelope))).toEqual(envelope);
      }),
    );
  });

  it('has the sealed bytes as its body and is kept on disk', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const { content, options } = messageOf(envelope);
        expect(content).toBe(envelope.sealed);
        expect(options.persistent).toBe(true);
      }),
    );
  });

  const whole = received({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    name: 'user.household-created.v1',
    service: 'user',
    owner: { kind: 'household', id: '01890a5d-ac96-774b-bcce-b302099a8058' },
    change: 7,
    occurredAt: '2026-03-01T10:00:00.000Z',
    sealed: Buffer.from('sealed'),
  });
  const { headers } = whole.properties;

  it.each<[string, Partial<MessageProperties>]>([
    ['no id', { messageId: undefined }],
    ['an id that is none', { messageId: 'x' }],
    ['an event that is not known', { type: 'user.household-sold.v1' }],
    ['the name of something every object has', { type: 'constructor' }],
    ['no service', { appId: undefined }],
    ['no headers', { headers: undefined }],
    ['an owner of another kind', { headers: { ...headers, 'owner-kind': 'bank' } }],
    ['an owner without an id', { headers: { ...headers, 'owner-id': '' } }],
    ['a change that is no number', { headers: { ...headers, change: '7' } }],
    ['a change beyond what is counted exactly', { headers: { ...headers, change: 2 ** 60 } }],
    ['no instant', { headers: { ...headers, 'occurred-at': 'soon' } }],
  ])('is not ours with %s', (_, properties) => {
    expect(envelopeOf(whole)).toBeDefined();
    const broken = { ...whole, properties: { ...whole.properties, ...properties } };
    expect(envelopeOf(broken)).toBeUndefined();
  });
});
