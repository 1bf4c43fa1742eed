import type { Finding, Rule } from '../tree';

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Other licences that we live with, each with the reason. */
const TOLERATED: Record<string, string> = {
  lightningcss: "Expo's CSS compiler, MPL-2.0: used unchanged while building, and no part of what is shipped",
};

type Locked = { dev?: boolean; link?: boolean; license?: string };

/** What people run may be used freely: every production dependency in the lockfile has a permissive licence. */
export const licencesRule: Rule = (files) => {
  const lock = files.find(({ path }) => path === 'package-lock.json');
  if (lock === undefined) return [];
  const { packages } = JSON.parse(lock.text) as { packages: Record<string, Locked> };
  return Object.entries(packages).flatMap(([place, { dev, link, license }]): Finding[] => {
    if (!place.includes('node_modules/') || dev || link) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (
      isPermissive(license ?? '') ||
      TOLERATED[name.replace(/-(android|darwin|freebsd|linux|win32)-.*$/, '')]
    )
      return [];
    return [{ path: lock.path, message: `${name} is under ${license ?? 'no licence that it names'}` }];
  });
};

/** An SPDX expression: of `A OR B` one suffices, of `A AND B` both count. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.has(part.trim())));
}
