import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIdMinter, instantOf, movableClock, newId, systemClock } from './index';

const START_MS = Date.UTC(2026, 0, 31, 12, 0, 0, 5);
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

describe('clock', () => {
  test('a movable clock stands still until moved', () => {
    const clock = movableClock(START_MS);
    expect(clock.nowMs()).toBe(START_MS);
    clock.advance(1500);
    expect(clock.nowMs()).toBe(START_MS + 1500);
    clock.moveTo(0);
    expect(instantOf(clock)).toBe('1970-01-01T00:00:00.000Z');
  });

  test('an instant is ISO 8601 in UTC with milliseconds', () => {
    expect(instantOf(movableClock(START_MS))).toBe('2026-01-31T12:00:00.005Z');
  });

  test('the system clock follows the machine', () => {
    expect(Math.abs(systemClock().nowMs() - Date.now())).toBeLessThan(1000);
  });
});

describe('newId', () => {
  test('is a UUIDv7 that carries the time of the clock', () => {
    const id = newId(movableClock(START_MS));
    expect(id).toMatch(UUID_V7);
    expect(timeOf(id)).toBe(START_MS);
  });

  test('ids increase while the clock stands still, advances, or steps back a little', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 100 }), (stepsMs) => {
        const clock = movableClock(START_MS);
        const ids = stepsMs.map((byMs) => {
          clock.advance(byMs);
          return newId(clock);
        });
        expect(ids).toEqual([...ids].sort());
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('a clock moved far back mints ids of that time again', () => {
    const clock = movableClock(START_MS);
    newId(clock);
    clock.moveTo(START_MS - 86_400_000);
    expect(timeOf(newId(clock))).toBe(START_MS - 86_400_000);
  });

  test('the same clock and the same random numbers give the same ids', () => {
    const counting = () => {
      let n = 0;
      return () => (n++ * 2_654_435_761) >>> 0;
    };
    const first = createIdMinter(movableClock(START_MS), counting());
    const second = createIdMinter(movableClock(START_MS), counting());
    expect([first(), first(), first()]).toEqual([second(), second(), second()]);
  });
});
