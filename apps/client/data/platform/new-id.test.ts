import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdSource } from './new-id';

describe('ids made on a device', () => {
  it('are UUIDs of version 7 that sort in the order they were made, even when the clock stands or goes back', () => {
    const clock = fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_600_000_000_050 }), {
      minLength: 2,
      maxLength: 200,
    });
    fc.assert(
      fc.property(clock, (times) => {
        let at = 0;
        const newId = createIdSource(
          (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
          () => times[at++]!,
        );
        const ids = times.map(newId);
        for (const id of ids)
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('stay in order when thousands fall into one millisecond', () => {
    const newId = createIdSource(
      (bytes) => bytes.fill(255),
      () => 1_700_000_000_000,
    );
    const ids = Array.from({ length: 10_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(10_000);
  });

  it('begin with the time', () => {
    const newId = createIdSource(
      (bytes) => bytes.fill(0),
      () => 0x0192_0000_0001,
    );
    expect(newId().startsWith('01920000-0001-7')).toBe(true);
  });
});
