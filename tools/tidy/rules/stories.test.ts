import { expect, it } from 'vitest';
import { storiesRule } from './stories';

const found = (...paths: string[]) =>
  storiesRule(paths.map((path) => ({ path: `apps/client/${path}`, text: '' }))).map(({ path }) => path);

it('wants a story for each part of the kit, once', () => {
  expect(found('ui/kit/chip/index.tsx', 'ui/kit/chip/index.web.tsx', 'ui/kit/chip/types.ts')).toEqual([
    'apps/client/ui/kit/chip',
  ]);
  expect(found('ui/kit/chip/index.web.tsx', 'stories/parts/chip.tsx')).toEqual([]);
});

it('wants none for what is no part', () => {
  expect(found('ui/kit/kit.native.test.tsx', 'ui/charts/bars/index.tsx', 'ui/kit/row/style.css')).toEqual([]);
});
