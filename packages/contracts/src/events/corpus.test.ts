import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EventName, events } from './index';

type Sent = { name: EventName; sent: unknown; read: unknown };

/**
 * Events as each version of the system sent them, and what is made of them today. Files are added here and never taken
 * away: one like them may lie in a broker or among dead letters. `read` follows today's payload.
 */
const folder = new URL('./corpus/', import.meta.url);
const corpus = readdirSync(folder)
  .sort()
  .map((file): [string, Sent] => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8'))]);

describe('events that were sent', () => {
  it.each(corpus)('%s is read today', (_file, { name, sent, read }) => {
    expect(events[name].read(sent)).toEqual(read);
  });

  it('are there of every event', () => {
    expect([...new Set(corpus.map(([, { name }]) => name))].sort()).toEqual(Object.keys(events).sort());
  });
});
