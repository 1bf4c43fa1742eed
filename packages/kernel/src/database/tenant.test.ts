import { expect, test } from 'vitest';
import { enterText, type Tenant, tenantSetting } from './tenant';

test('a household and a person are set by kind and id, in lower case, as the database spells ids', () => {
  const id = '01980000-AAAA-7000-8000-00000000000F';
  expect(tenantSetting({ kind: 'household', id })).toBe('household/01980000-aaaa-7000-8000-00000000000f');
  expect(tenantSetting({ kind: 'person', id })).toBe('person/01980000-aaaa-7000-8000-00000000000f');
  expect(tenantSetting({ kind: 'identity' })).toBe('identity');
});

test('whatever is entered, what was looked up before is forgotten', () => {
  const all: Tenant[] = [
    { kind: 'household', id: '01980000-aaaa-7000-8000-00000000000f' },
    { kind: 'person', id: '01980000-aaaa-7000-8000-00000000000f' },
    { kind: 'identity' },
  ];
  for (const tenant of all) expect(enterText(tenant)).toContain("florin.look_up = ''");
  expect(enterText({ kind: 'identity', lookUp: 'aaaaaaaaaaaaaaaaaaaaaa' })).toContain(
    "'aaaaaaaaaaaaaaaaaaaaaa'",
  );
});

test.each(["x'; DROP TABLE household; --", 'identity', '', '01980000-aaaa-7000-8000-00000000000f '])(
  '%j is taken for nobody and nothing',
  (text) => {
    expect(() => tenantSetting({ kind: 'household', id: text })).toThrow(TypeError);
    expect(() => tenantSetting({ kind: 'person', id: text })).toThrow(TypeError);
    if (text !== 'identity')
      expect(() => enterText({ kind: 'identity', lookUp: `${text}'` })).toThrow(TypeError);
  },
);
