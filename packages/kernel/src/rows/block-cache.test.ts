import { describe, expect, test } from 'vitest';
import { createBlockCache } from './index';

function entry(change: number, sizeBytes = 10) {
  return { change, block: `block at ${change}`, sizeBytes };
}

describe('the block cache', () => {
  test('holds blocks by household and name', () => {
    const cache = createBlockCache<string>(100);
    cache.put('ada', '2026-01', entry(3));
    cache.put('ada', '2026-02', entry(4));
    cache.put('bob', '2026-01', entry(1));
    expect([...cache.entriesOf('ada').keys()]).toEqual(['2026-01', '2026-02']);
    expect(cache.entriesOf('bob').get('2026-01')).toEqual(entry(1));
    expect(cache.entriesOf('eve').size).toBe(0);
  });

  test('keeps the newer block when an older read ends later', () => {
    const cache = createBlockCache<string>(100);
    cache.put('ada', '2026-01', entry(5));
    cache.put('ada', '2026-01', entry(4));
    expect(cache.entriesOf('ada').get('2026-01')?.change).toBe(5);
    expect(cache.sizeBytes).toBe(10);
  });

  test('a newer block takes the place and the room of the one before it', () => {
    const cache = createBlockCache<string>(100);
    cache.put('ada', '2026-01', entry(1, 40));
    cache.put('ada', '2026-01', entry(2, 25));
    expect(cache.entriesOf('ada').get('2026-01')).toEqual(entry(2, 25));
    expect(cache.sizeBytes).toBe(25);
  });

  test('forgets the household that was used least recently, and no more than it must', () => {
    const cache = createBlockCache<string>(30);
    cache.put('ada', '2026-01', entry(1));
    cache.put('bob', '2026-01', entry(1));
    cache.put('cem', '2026-01', entry(1));
    cache.entriesOf('ada');
    cache.put('cem', '2026-02', entry(2));
    expect(['ada', 'bob', 'cem'].filter((id) => cache.entriesOf(id).size > 0)).toEqual(['ada', 'cem']);
    expect(cache.sizeBytes).toBe(30);
  });

  test('a household larger than the whole cache is not kept', () => {
    const cache = createBlockCache<string>(30);
    cache.put('ada', '2026-01', entry(1, 31));
    expect(cache.entriesOf('ada').size).toBe(0);
    expect(cache.sizeBytes).toBe(0);
  });

  test('what was taken out does not change under its reader', () => {
    const cache = createBlockCache<string>(100);
    cache.put('ada', '2026-01', entry(1));
    const held = cache.entriesOf('ada');
    cache.put('ada', '2026-01', entry(2));
    expect(held.get('2026-01')?.change).toBe(1);
  });
});
