import type { IconName } from '@/ui/icons';

/** What each screen can be opened with. Every value is text, because on the web it is the address. */
export interface RouteParams {
  overview: object;
  transactions: {
    id?: string;
    accountId?: string;
    categoryId?: string;
    from?: string;
    to?: string;
    text?: string;
  };
  budgets: { id?: string };
  reports: { range?: string; from?: string; to?: string };
  import: { accountId?: string };
  notifications: object;
  settings: object;
  welcome: object;
  'sign-in': object;
  'sign-up': object;
}

export type RouteName = keyof RouteParams;

/** A place in the app: a screen and what it is opened with. */
export type Target = { [Name in RouteName]: { route: Name; params?: RouteParams[Name] } }[RouteName];

interface RouteFacts {
  path: `/${string}`;
  /** The tab's place and picture; screens without one are reached from others. */
  tab?: { position: number; icon: IconName };
}

export const routes: Record<RouteName, RouteFacts> = {
  overview: { path: '/', tab: { position: 0, icon: 'overview' } },
  transactions: { path: '/transactions', tab: { position: 1, icon: 'transactions' } },
  budgets: { path: '/budgets', tab: { position: 2, icon: 'budgets' } },
  reports: { path: '/reports', tab: { position: 3, icon: 'reports' } },
  import: { path: '/import' },
  notifications: { path: '/notifications' },
  settings: { path: '/settings' },
  welcome: { path: '/welcome' },
  'sign-in': { path: '/sign-in' },
  'sign-up': { path: '/sign-up' },
};

export type TabName = 'overview' | 'transactions' | 'budgets' | 'reports';

export const tabs: readonly { name: TabName; icon: IconName }[] = (Object.keys(routes) as RouteName[])
  .flatMap((name) => {
    const { tab } = routes[name];
    return tab ? [{ name: name as TabName, ...tab }] : [];
  })
  .sort((a, b) => a.position - b.position);

/** The address of a place, with only the parameters that have a value. */
export function hrefOf(target: Target): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(target.params ?? {})) {
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${routes[target.route].path}?${text}` : routes[target.route].path;
}
