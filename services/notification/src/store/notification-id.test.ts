import { notification } from '@florin/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationIdOf } from './notification-id';

const parts = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

describe('the id of a notification', () => {
  test('is a UUID that the contract accepts, the same for the same cause', () => {
    fc.assert(
      fc.property(parts, (cause) => {
        const id = notificationIdOf(...cause);
        expect(notification.shape.id.safeParse(id).success).toBe(true);
        expect(notificationIdOf(...cause)).toBe(id);
      }),
    );
  });

  test.each([
    [
      ['budget', 80, '2026-01-01'],
      ['budget', 90, '2026-01-01'],
    ],
    [
      ['budget', 80, '2026-01-01'],
      ['budget', 80, '2026-02-01'],
    ],
    [
      ['budget', 80, '2026-01-01'],
      ['other', 80, '2026-01-01'],
    ],
    [
      ['a', 'bc'],
      ['ab', 'c'],
    ],
    [['a/1/b'], ['a', 'b']],
  ])('%j and %j are two causes', (one, other) => {
    expect(notificationIdOf(...one)).not.toBe(notificationIdOf(...other));
  });
});
