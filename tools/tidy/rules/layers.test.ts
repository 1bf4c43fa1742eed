import { describe, expect, it } from 'vitest';
import { layersRule } from './layers';

const found = (path: string, name: string) =>
  layersRule([{ path: `apps/client/${path}`, text: `import { x } from '${name}';\n` }]).map(
    ({ message }) => message,
  );

describe('the layers of the app', () => {
  it.each([
    ['ui/kit/row/index.web.tsx', '@/navigation/routes'],
    ['ui/kit/row/index.web.tsx', '../../tokens'],
    ['ui/words/index.ts', '@/platform/language'],
    ['data/actions.ts', '@florin/domain/money'],
    ['features/overview/index.tsx', '@/features/budgets/parts'],
    ['features/settings/pages.ts', '@/features/members/settings'],
    ['features/overview/slots.ts', '@/features/budgets/overview-cards'],
    ['features/overview/index.tsx', './LeftToSpend'],
    ['features/overview/index.tsx', '@/features/overview/words'],
    ['features/overview/index.tsx', '@/data'],
    ['app/shell/shell.web.tsx', '@/features/overview'],
    ['app/use-alert-toasts.ts', '@/features/notifications/parts'],
    ['index.web.tsx', '@/app/app.web'],
    ['features/screens.native.test.tsx', '@/app/app'],
  ])('%s may import %s', (path, name) => expect(found(path, name)).toEqual([]));

  it.each([
    ['ui/kit/row/index.web.tsx', '@/app/tabs', /ui may import navigation, platform/],
    ['ui/kit/row/index.web.tsx', '../../../app/tabs', /ui may import navigation, platform/],
    ['ui/kit/row/index.web.tsx', '@/features/budgets/parts', /ui may import/],
    ['ui/format/days.ts', '@/data', /ui may import/],
    ['data/actions.ts', '@/ui/format', /data may import/],
    ['data/actions.ts', '@/features/budgets/order', /data may import/],
    ['navigation/routes.ts', '@/ui/icons', /navigation may import platform/],
    ['platform/files/index.ts', '@/ui/tokens', /platform may import/],
    ['features/overview/index.tsx', '@/app/tabs', /features may import/],
    ['features/overview/index.tsx', '@/features/budgets/order', /only features\/budgets\/parts/],
    ['features/overview/index.tsx', '@/features/budgets/overview-cards', /only features\/budgets\/parts/],
    ['features/overview/slots.ts', '@/features/members/settings', /only features\/members\/parts/],
    ['features/overview/index.tsx', '@/features/budgets', /only features\/budgets\/parts/],
    ['features/overview/index.tsx', '../budgets/BudgetLine', /only features\/budgets\/parts/],
  ])('%s may not import %s', (path, name, said) => expect(found(path, name)[0]).toMatch(said));
});
