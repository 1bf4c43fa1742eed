import { describe, expect, it } from 'vitest';
import { machinePathsRule } from './machine-paths';

const found = (text: string) =>
  machinePathsRule(['/srv/checkout', '/root', '/'])([{ path: 'a.ts', text }]).length;

describe('paths of one machine', () => {
  it.each([
    '/srv/checkout/src',
    `/${'root'}/florin`,
    `/home/${'kim'}/florin`,
    `/Users/${'kim'}/florin`,
    `C:\\${'Users'}\\kim`,
  ])('%s is refused', (text) => expect(found(text)).toBe(1));
  it.each(['/home/ada/.config', 'below /root, say', '/usr/lib/x', 'https://example.org/home/x'])(
    '%s is fine',
    (text) => expect(found(text)).toBe(0),
  );
});
