import { readdirSync, readFileSync } from 'node:fs';

const client = new URL('../../apps/client/', import.meta.url);

/** What is done on a screen before it is looked at. */
export type Step = { press: string } | { click: string } | { file: string };

export interface Story {
  /** Also the name of its pictures. */
  name: string;
  path: string;
  /** The way to what opens over a screen or comes after it. */
  steps?: readonly Step[];
  /** Only there at one size; at both unless told. */
  size?: 'desktop' | 'phone';
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
const addButton = { click: '.add-button' };
const statement = { file: 'umsaetze.csv' };
const sortNow = [statement, { click: 'text=/^Import \\d/' }, { click: 'text=/^Sort \\d/' }];

/** Every screen, in each state that it can be in. */
export const screens: Story[] = [
  ...[...places, account, ...settings].map((path) => story('everyday', path)),
  { ...story('everyday', '/more'), size: 'phone' },
  { ...story('everyday', '/settings'), size: 'phone' },
  story('everyday', '/nowhere'),
  ...[...places, account].flatMap((path) => ['loading', 'full'].map((kind) => story(kind, path))),
  ...places.map((path) => story('empty', path)),
  ...['/', '/import', '/settings/data', '/settings/members'].map((path) => story('error', path)),
  ...[...places.slice(0, 4), account].map((path) => story('broken', path)),
  ...['/', '/transactions'].map((path) => story('offline', path)),
  ...['/', '/transactions', '/budgets'].map((path): Story => ({ ...story('rtl', path), hasNoPicture: true })),
  ...['/welcome', '/sign-in', '/sign-up'].map((path) => story('signed-out', path)),
  story('new', '/'),
  opened('add-sheet', '/', [addButton], 'phone'),
  opened('command-box', '/', [{ press: 'Control+k' }]),
  opened('shortcuts', '/', [{ press: '?' }], 'desktop'),
  opened('new-account', '/', [{ click: 'text="Add an account"' }]),
  opened('transaction', '/transactions?id=t-000003', []),
  opened(
    'category-picker',
    '/transactions',
    [{ click: '.register-row-slot .register-category button' }],
    'desktop',
  ),
  opened('filters', '/transactions', [{ click: '.filter-open' }]),
  opened('budget', '/budgets?id=budget-Groceries', []),
  opened('budget-set-up', '/budgets', [{ click: 'text="Set more budgets"' }]),
  opened('import-preview', '/import', [statement]),
  opened('import-sort', '/import', sortNow),
];

function story(kind: string, path: string): Story {
  const place = path === '/' ? 'overview' : path.slice(1).replace(/\?.*/, '').replace('/', '-');
  return { name: `${kind}-${place}`, path: `${path}${path.includes('?') ? '&' : '?'}story=${kind}` };
}

function opened(name: string, path: string, steps: readonly Step[], size?: Story['size']): Story {
  return { ...story('everyday', path), name: `open-${name}`, steps, ...(size ? { size } : {}) };
}

function text(file: string): string {
  return readFileSync(new URL(file, client), 'utf8');
}
