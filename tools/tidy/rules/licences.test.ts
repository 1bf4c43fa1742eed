import { describe, expect, it } from 'vitest';
import { licencesRule } from './licences';

function found(entry: object, name = 'a'): number {
  const packages = { '': {}, [`node_modules/${name}`]: entry };
  return licencesRule([{ path: 'package-lock.json', text: JSON.stringify({ packages }) }]).length;
}

describe('licences of what people run', () => {
  it.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('%s is permissive', (license) =>
    expect(found({ license })).toBe(0),
  );
  it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', undefined])('%s is not', (license) =>
    expect(found({ license })).toBe(1),
  );
  it('minds neither tools of development nor our own workspaces', () => {
    expect(found({ license: 'GPL-3.0', dev: true })).toBe(0);
    expect(found({ link: true })).toBe(0);
  });
  it('lives with what is named with a reason', () => {
    expect(found({ license: 'MPL-2.0' }, 'lightningcss-linux-x64-gnu')).toBe(0);
  });
});
