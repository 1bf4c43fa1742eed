import { describe, expect, test } from 'vitest';
import { createPasswordHasher, hashCost } from './password-hasher';
import { createTurnstile } from './turnstile';

const cheap = createPasswordHasher({ memoryKib: 64, passes: 1, lanes: 1 });

describe('hash', () => {
  test('is argon2id with at least 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const hasher = createPasswordHasher();
    const [first, second] = [await hasher.hash('x'), await hasher.hash('x')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(first).not.toBe(second);
  });

  test('matches its own password and no other', async () => {
    const stored = await cheap.hash('correct Horse');
    expect(await cheap.verify(stored, 'correct Horse')).toEqual({ matches: true, needsUpgrade: false });
    for (const other of [
      'correct horse',
      'correct Horse ',
      ' correct Horse',
      'correct Hors',
      '',
      'correct Horse\0',
    ]) {
      expect(await cheap.verify(stored, other)).toEqual({ matches: false, needsUpgrade: false });
    }
  });

  test.each([
    ['character 73', 'a'.repeat(72), 'b'],
    ['character 1024', 'a'.repeat(1023), 'b'],
    ['a character after NUL', 'a\0', 'b'],
    ['an emoji at the end', 'a'.repeat(80), '🦊'],
  ])('%s matters', async (_name, start, end) => {
    const stored = await cheap.hash(start + end);
    expect((await cheap.verify(stored, start + end)).matches).toBe(true);
    expect((await cheap.verify(stored, `${start}c`)).matches).toBe(false);
    expect((await cheap.verify(stored, start)).matches).toBe(false);
  });

  test('a letter with its accent is the same composed or not; a ligature or a wide letter is another', async () => {
    const stored = await cheap.hash('caf\u00e9 fi A');
    expect((await cheap.verify(stored, 'cafe\u0301 fi A')).matches).toBe(true);
    expect((await cheap.verify(stored, 'caf\u00e9 \ufb01 A')).matches).toBe(false);
    expect((await cheap.verify(stored, 'caf\u00e9 fi \uff21')).matches).toBe(false);
  });
});

describe('an upgrade is asked for', () => {
  const stronger = { memoryKib: 128, passes: 2, lanes: 1 };

  test.each([
    ['less memory', { ...stronger, memoryKib: 64 }, true],
    ['fewer passes', { ...stronger, passes: 1 }, true],
    ['the same cost', stronger, false],
    ['a higher cost', { memoryKib: 256, passes: 3, lanes: 2 }, false],
  ])('of a hash with %s', async (_name, cost, needsUpgrade) => {
    const stored = await createPasswordHasher(cost).hash('x');
    const hasher = createPasswordHasher(stronger);
    expect(await hasher.verify(stored, 'x')).toEqual({ matches: true, needsUpgrade });
    expect(await hasher.verify(stored, 'y')).toEqual({ matches: false, needsUpgrade: false });
  });
});

describe('an unknown account', () => {
  test('never matches', async () => {
    expect(await cheap.verify(undefined, 'x')).toEqual({ matches: false, needsUpgrade: false });
    expect(await cheap.verify(undefined, '')).toEqual({ matches: false, needsUpgrade: false });
  });

  test('takes as long as a wrong password', async () => {
    const hasher = createPasswordHasher({ ...hashCost, memoryKib: 4096 });
    const stored = await hasher.hash('x');
    await hasher.verify(undefined, 'y');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      known.push(await timed(() => hasher.verify(stored, 'y')));
      unknown.push(await timed(() => hasher.verify(undefined, 'y')));
    }
    const ratio = medianOf(unknown) / medianOf(known);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });
});

test('a damaged hash is an error, not a wrong password', async () => {
  await expect(cheap.verify('$argon2id$v=19$', 'x')).rejects.toThrow();
});

test('no more tasks run at once than allowed, in order, and a failing one frees its place', async () => {
  const inTurn = createTurnstile(2);
  let running = 0;
  let runningMax = 0;
  const order: number[] = [];
  const task = (n: number) => async () => {
    running += 1;
    runningMax = Math.max(runningMax, running);
    order.push(n);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (n % 2 === 0) throw new Error('even');
  };
  await Promise.allSettled(Array.from({ length: 11 }, (_, n) => inTurn(task(n))));
  expect(runningMax).toBe(2);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await expect(inTurn(async () => 'done')).resolves.toBe('done');
});

async function timed(task: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await task();
  return performance.now() - startedAtMs;
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
