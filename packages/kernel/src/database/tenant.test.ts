import { expect, test } from 'vitest';
import { tenantSetting } from './tenant';

test('a household is set by its id in lower case, as the database spells it', () => {
  expect(tenantSetting({ kind: 'household', id: '01980000-AAAA-7000-8000-00000000000F' })).toBe(
    '01980000-aaaa-7000-8000-00000000000f',
  );
  expect(tenantSetting({ kind: 'identity' })).toBe('identity');
});

test.each(["x'; DROP TABLE household; --", 'identity', '', '01980000-aaaa-7000-8000-00000000000f '])(
  '%j is not taken for a household',
  (id) => {
    expect(() => tenantSetting({ kind: 'household', id })).toThrow(TypeError);
  },
);
