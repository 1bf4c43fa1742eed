import { readdirSync, readFileSync } from 'node:fs';

const client = new URL('../../apps/client/', import.meta.url);

export interface Story {
  /** Also the name of its pictures. */
  name: string;
  path: string;
  /** Its look follows from fonts that are the system's, so only its accessibility is judged. */
  hasNoPicture?: true;
}

/** Every part of the kit, by itself. */
export const parts: Story[] = readdirSync(new URL('stories/parts/', client))
  .map((file) => file.replace(/\.tsx$/, ''))
  .sort()
  .map((part) => ({ name: `part-${part}`, path: `/?part=${part}` }));

const settings = [...text('features/settings/pages.ts').matchAll(/\{ name: '([a-z-]+)'/g)].map(
  ([, page]) => `/settings/${page}`,
);
const places = ['/', '/transactions', '/budgets', '/reports', '/import', '/notifications'];
const account = '/account?id=everyday';

/** Every screen, in each state that it can be in. */
export const screens: Story[] = [
  ...[...places, account, ...settings].map((path) => story('everyday', path)),
  ...places.flatMap((path) => ['empty', 'loading', 'full'].map((kind) => story(kind, path))),
  ...['/', '/transactions'].map((path) => story('offline', path)),
  ...['/', '/transactions', '/budgets'].map((path): Story => ({ ...story('rtl', path), hasNoPicture: true })),
  ...['/welcome', '/sign-in', '/sign-up'].map((path) => story('signed-out', path)),
  story('new', '/'),
];

function story(kind: string, path: string): Story {
  const place = path === '/' ? 'overview' : path.slice(1).replace(/\?.*/, '').replace('/', '-');
  return { name: `${kind}-${place}`, path: `${path}${path.includes('?') ? '&' : '?'}story=${kind}` };
}

function text(file: string): string {
  return readFileSync(new URL(file, client), 'utf8');
}
