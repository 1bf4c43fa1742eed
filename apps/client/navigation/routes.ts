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

export const routes: Record<RouteName, { path: `/${string}` }> = {
  overview: { path: '/' },
  transactions: { path: '/transactions' },
  budgets: { path: '/budgets' },
  reports: { path: '/reports' },
  import: { path: '/import' },
  notifications: { path: '/notifications' },
  settings: { path: '/settings' },
  welcome: { path: '/welcome' },
  'sign-in': { path: '/sign-in' },
  'sign-up': { path: '/sign-up' },
};

/** The address of a place, with only the parameters that have a value. */
export function hrefOf(target: Target): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(target.params ?? {})) {
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${routes[target.route].path}?${text}` : routes[target.route].path;
}
