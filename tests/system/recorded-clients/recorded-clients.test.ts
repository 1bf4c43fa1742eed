import { type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashesOf, knownHashes } from '../kept-files';
import { unmet } from './fits';
import { readRecordings, recordings } from './recordings';
import { replay } from './replay';

const apps = readRecordings();

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

test('there is an app to be held to', () => {
  expect(apps.length).toBeGreaterThan(0);
  for (const { exchanges } of apps) expect(exchanges.length).toBeGreaterThan(20);
});

test('recordings are kept for ever: none is altered, taken away, or there without being known', () => {
  expect(hashesOf(recordings)).toEqual(knownHashes(recordings));
});

test.each(apps)(
  'the app of $app is answered what it was',
  async (recording) => {
    system.clock.moveTo(Date.parse(recording.now));
    await replay(system.url, recording);
  },
  60_000,
);

describe('an answer', () => {
  const row = { id: '{id 1}', kind: 'cash', amountMinor: 5, note: null };
  const answer = { rows: [row], hasMore: false };

  test.each<[string, unknown]>([
    ['is the same', { rows: [{ ...row, amountMinor: 7 }], hasMore: true }],
    ['says more', { rows: [{ ...row, color: 'teal' }, 'more'], hasMore: false, total: 2 }],
    ['fills in what was null', { rows: [{ ...row, note: 'text' }], hasMore: false }],
  ])('that %s is what an app expects', (_name, given) => {
    expect(unmet(answer, given)).toEqual([]);
  });

  const { kind: _, ...without } = row;
  test.each<[string, unknown]>([
    ['lacks a field', { rows: [row] }],
    ['lacks a field of a row', { rows: [without], hasMore: false }],
    ['has no such row', { rows: [], hasMore: false }],
    ['has another kind of thing', { rows: [{ ...row, amountMinor: '5.00' }], hasMore: false }],
    ['has null where there was something', { rows: [{ ...row, amountMinor: null }], hasMore: false }],
    ['says another word', { rows: [{ ...row, kind: 'purse' }], hasMore: false }],
    ['is a list', [row]],
    ['is nothing', undefined],
  ])('that %s is not', (_name, given) => {
    expect(unmet(answer, given)).not.toEqual([]);
  });
});
