import { isLedgerDay } from '@florin/domain/calendar';

/** The pages of the settings, in their order. */
export const settingsPages = [
  'you',
  'household',
  'members',
  'security',
  'notifications',
  'categories',
  'rules',
  'connections',
  'data',
  'about',
] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What each screen can be opened with. Every value is text, because on the web it is the address. */
export interface RouteParams {
  overview: object;
  transactions: {
    id?: string;
    accountId?: string;
    /** Ids with commas between them; "none" is what has no category. */
    categoryId?: string;
    from?: string;
    to?: string;
    text?: string;
    /** Bounds of the amount in minor units, without its sign. */
    least?: string;
    most?: string;
    status?: string;
    /** Exactly this payee. */
    payee?: string;
    /** A column, with "-" before it for the largest first; the newest first where it is not named. */
    sort?: string;
  };
  budgets: { id?: string };
  reports: { range?: string; from?: string; to?: string; compare?: string };
  import: {
    accountId?: string;
    /** "all": the payees of everything that has no category, to be sorted. */
    sort?: string;
  };
  notifications: object;
  /** An account's own page. */
  account: { id: string };
  /** Without a page: the list of pages, or the first one where the list stands beside it. */
  settings: { page?: SettingsPage };
  /** On a phone, whatever has no tab. */
  more: object;
  welcome: object;
  'sign-in': object;
  'sign-up': object;
}

export type RouteName = keyof RouteParams;

/** A place in the app: a screen and what it is opened with. */
export type Target = { [Name in RouteName]: { route: Name; params?: RouteParams[Name] } }[RouteName];

/** `segment` is the parameter that is written as the next part of the path instead of in the query. */
export const routes: Record<RouteName, { path: `/${string}`; segment?: string }> = {
  overview: { path: '/' },
  transactions: { path: '/transactions' },
  budgets: { path: '/budgets' },
  reports: { path: '/reports' },
  import: { path: '/import' },
  notifications: { path: '/notifications' },
  account: { path: '/account' },
  settings: { path: '/settings', segment: 'page' },
  more: { path: '/more' },
  welcome: { path: '/welcome' },
  'sign-in': { path: '/sign-in' },
  'sign-up': { path: '/sign-up' },
};

/** The path as the router matches it. */
export function patternOf(route: RouteName): string {
  const { path, segment } = routes[route];
  return segment ? `${path}/:${segment}?` : path;
}

/** The address of a place, with only the parameters that have a value. */
export function hrefOf(target: Target): string {
  const { path, segment } = routes[target.route];
  const query = new URLSearchParams();
  let address: string = path;
  for (const [name, value] of Object.entries(target.params ?? {})) {
    if (!value) continue;
    if (name === segment) address = `${path}/${encodeURIComponent(value)}`;
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `${address}?${text}` : address;
}

type Checks = { [Name in RouteName]: Record<keyof RouteParams[Name], (text: string) => boolean> };

const isId = (text: string) => /^[\w-]{1,64}$/.test(text);
const isMinor = (text: string) => /^\d{1,15}$/.test(text);
const isName = (text: string) => /^[a-z-]{1,20}$/.test(text);
const isAny = () => true;

/** What each parameter may say. An address can be written by hand, kept for years, or cut off in an email. */
const checks: Checks = {
  overview: {},
  transactions: {
    id: isId,
    accountId: isId,
    categoryId: (text) => text.split(',').every((id) => id === '' || isId(id)),
    from: isLedgerDay,
    to: isLedgerDay,
    text: isAny,
    least: isMinor,
    most: isMinor,
    status: (text) => text === 'pending' || text === 'posted',
    payee: isAny,
    sort: isName,
  },
  budgets: { id: isId },
  reports: { range: isName, from: isLedgerDay, to: isLedgerDay, compare: isName },
  import: { accountId: isId, sort: isName },
  notifications: {},
  account: { id: isId },
  settings: { page: (text) => settingsPages.some((page) => page === text) },
  more: {},
  welcome: {},
  'sign-in': {},
  'sign-up': {},
};

/** What is valid of what a screen was opened with; the rest, and what the screen does not know, is dropped. */
export function validParams<Name extends RouteName>(route: Name, given: object): RouteParams[Name] {
  const known = checks[route] as Record<string, (text: string) => boolean>;
  const valid = Object.entries(given).filter(
    ([name, value]) => typeof value === 'string' && Object.hasOwn(known, name) && known[name]?.(value),
  );
  return Object.fromEntries(valid) as RouteParams[Name];
}

/** What a screen was opened with, read back from its address. */
export function paramsOf<Name extends RouteName>(
  route: Name,
  path: string,
  query: string,
): RouteParams[Name] {
  const params = Object.fromEntries(new URLSearchParams(query));
  const { path: start, segment } = routes[route];
  const rest = path.startsWith(`${start}/`) ? path.slice(start.length + 1) : '';
  if (segment && rest) params[segment] = decoded(rest);
  return validParams(route, params);
}

/** As it is where it was not written as a part of an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
