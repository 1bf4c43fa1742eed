import { expect, it } from 'vitest';
import { webEntryRule } from './web-entry';

const found = (texts: Record<string, string>) =>
  webEntryRule(Object.entries(texts).map(([path, text]) => ({ path: `apps/client/${path}`, text }))).map(
    ({ path, message }) => `${path} ${message}`,
  );

const start = "import { App } from '@/app/app.web';\n";
const screen = {
  'features/budgets/index.tsx': '',
  'features/budgets/parts.ts': '',
  'ui/kit/row/index.web.tsx': '',
};

it.each([
  ['a lazy screen', "const Budgets = lazy(() => import('@/features/budgets'));"],
  ['a type of a screen', "import type { Budgets } from '@/features/budgets';"],
  ['the styles of the kit', "import '@/ui/kit/card/style.css';"],
])('lets the first script have %s', (_name, text) => {
  expect(
    found({ ...screen, 'ui/kit/card/style.css': '', 'index.web.tsx': start, 'app/app.web.tsx': text }),
  ).toEqual([]);
});

it.each([
  ['a screen', "import Budgets from '@/features/budgets';", 'features/budgets/index.tsx'],
  ['a part of a screen', "import { A,\n  B } from '../features/budgets/parts';", 'features/budgets/parts.ts'],
  ['the kit', "export * from '@/ui/kit/row';", 'ui/kit/row/index.web.tsx'],
])('keeps %s out of the first script, however far it is away', (_name, text, target) => {
  expect(
    found({
      ...screen,
      'index.web.tsx': start,
      'app/app.web.tsx': "import { x } from './between';",
      'app/between.ts': text,
    }),
  ).toEqual([`apps/client/app/between.ts brings ${target} into the first script`]);
});
