import { describe, expect, it } from 'vitest';
import { versionsRule } from './versions';

const found = (version: string) =>
  versionsRule([{ path: 'package.json', text: JSON.stringify({ dependencies: { a: version } }) }]).length;

describe('versions', () => {
  it.each(['1.2.3', '18.4.0-beta.17'])('%s is exact', (version) => expect(found(version)).toBe(0));
  it.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '*', '>=1.0.0'])('%s is not', (version) =>
    expect(found(version)).toBe(1),
  );
  it('lets an override point at a version given elsewhere', () => {
    expect(versionsRule([{ path: 'package.json', text: '{"overrides":{"a":"$a"}}' }])).toEqual([]);
  });
});
