import { describe, expect, it } from 'vitest';
import { lockfileRule } from './lockfile';

const found = (path: string, text: string) => lockfileRule([{ path, text }]).length;

describe('the lockfile', () => {
  it('names no registry', () => {
    expect(found('package-lock.json', '"resolved": "https://registry.example.org/a/-/a-1.0.0.tgz",')).toBe(1);
    expect(found('package-lock.json', '"resolved": "packages/domain",\n"integrity": "sha512-x"')).toBe(0);
  });
  it('nor does the configuration', () => {
    expect(found('.npmrc', 'registry=https://example.org')).toBe(1);
    expect(found('.npmrc', 'save-exact=true')).toBe(0);
  });
});
