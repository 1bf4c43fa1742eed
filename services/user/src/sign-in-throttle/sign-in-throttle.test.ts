import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressGroupOf,
  afterAttempt,
  afterSuccess,
  type FailureWindow,
  forgottenAtMs,
  judgeAttempt,
  knownDeviceIdOf,
  newDeviceToken,
  throttleCountersOf,
} from './index';

const MINUTE_MS = 60_000;
const key = Buffer.alloc(32, 3);
const userId = '01980000-0000-7000-8000-000000000001';

function failing(timesMs: number[]): FailureWindow {
  return timesMs.reduce<FailureWindow>(afterAttempt, []);
}

describe('ten failures in fifteen minutes', () => {
  test('the eleventh attempt is refused, with the time to wait', () => {
    const window = failing(Array.from({ length: 9 }, (_, second) => second * 1000));
    expect(judgeAttempt(window, 9000)).toEqual({ ok: true });
    const full = afterAttempt(window, 9000);
    expect(judgeAttempt(full, 10_000)).toEqual({
      ok: false,
      reason: 'too-many-failures',
      retryAfterSeconds: 890,
    });
  });

  test('the window slides: as the oldest failure leaves, one attempt is free', () => {
    const full = failing(Array.from({ length: 10 }, (_, minute) => minute * MINUTE_MS));
    expect(judgeAttempt(full, 15 * MINUTE_MS - 1)).toMatchObject({ ok: false, retryAfterSeconds: 1 });
    expect(judgeAttempt(full, 15 * MINUTE_MS)).toEqual({ ok: true });
    expect(judgeAttempt(afterAttempt(full, 15 * MINUTE_MS), 15 * MINUTE_MS)).toMatchObject({ ok: false });
  });

  test('a success takes back its own attempt and excuses no other', () => {
    const window = failing([1, 2, 3]);
    expect(afterSuccess(window, 3)).toEqual([1, 2]);
    expect(afterSuccess(window, 99)).toEqual([1, 2, 3]);
    expect(afterSuccess(failing([5, 5]), 5)).toEqual([5]);
  });

  test('a clock set back does not lock for longer than the window', () => {
    const full = failing(Array.from({ length: 10 }, () => 100 * MINUTE_MS));
    const verdict = judgeAttempt(full, 0);
    expect(verdict).toMatchObject({ ok: false, retryAfterSeconds: 900 });
  });

  test('a counter can be dropped when its last failure leaves', () => {
    expect(forgottenAtMs(failing([0, MINUTE_MS]))).toBe(16 * MINUTE_MS);
    expect(forgottenAtMs([])).toBeLessThan(0);
  });

  test('however attempts are spread, no fifteen minutes see more than ten', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 * MINUTE_MS }), { maxLength: 200 }), (gapsMs) => {
        let nowMs = 0;
        let window: FailureWindow = [];
        const passed: number[] = [];
        for (const gapMs of gapsMs) {
          nowMs += gapMs;
          if (!judgeAttempt(window, nowMs).ok) continue;
          window = afterAttempt(window, nowMs);
          passed.push(nowMs);
        }
        expect(window.length).toBeLessThanOrEqual(10);
        for (const endMs of passed) {
          const inWindow = passed.filter((atMs) => atMs <= endMs && endMs - atMs < 15 * MINUTE_MS);
          expect(inWindow.length).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe('the sender', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::2:0:0:0:1', '2001:db8:0:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['203.0.113.7, 198.51.100.1', 'unknown'],
    ['0xcb.0.113.7', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (address, group) => {
    expect(addressGroupOf(address)).toBe(group);
  });
});

describe('a known device', () => {
  test("is recognised by its own person's token only", () => {
    const token = newDeviceToken(key, userId);
    expect(knownDeviceIdOf(key, userId, token)).toBe(token.slice(0, 22));
    expect(knownDeviceIdOf(key, '01980000-0000-7000-8000-000000000002', token)).toBeUndefined();
    expect(knownDeviceIdOf(Buffer.alloc(32, 4), userId, token)).toBeUndefined();
    expect(knownDeviceIdOf(key, userId, `${'A'.repeat(22)}${token.slice(22)}`)).toBeUndefined();
    for (const value of [undefined, null, '', '.', 'x.y', `${token}x`, [token]]) {
      expect(knownDeviceIdOf(key, userId, value)).toBeUndefined();
    }
  });
});

describe('counters', () => {
  const stranger = { emailIndex: 'index-a', address: '203.0.113.7', knownDeviceId: undefined };

  test('a stranger counts for the account and for the sender', () => {
    const [account, sender, ...others] = throttleCountersOf(key, stranger);
    expect(others).toEqual([]);
    expect(throttleCountersOf(key, { ...stranger, address: '198.51.100.1' })[0]).toBe(account);
    expect(throttleCountersOf(key, { ...stranger, emailIndex: 'index-b' })[1]).toBe(sender);
    expect(throttleCountersOf(key, { ...stranger, address: '::ffff:203.0.113.7' })[1]).toBe(sender);
  });

  test('a known device has its own counter and shares none with strangers', () => {
    const owner = throttleCountersOf(key, { ...stranger, knownDeviceId: 'A'.repeat(22) });
    expect(owner).toHaveLength(1);
    expect(throttleCountersOf(key, stranger)).not.toContain(owner[0]);
    expect(throttleCountersOf(key, { ...stranger, knownDeviceId: 'B'.repeat(22) })).not.toEqual(owner);
  });

  test('names show neither the person nor the sender', () => {
    for (const name of throttleCountersOf(key, stranger)) expect(name).toMatch(/^[\w-]{22}$/);
  });
});
