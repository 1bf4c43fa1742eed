import type { Target } from './routes';

interface PlaceEntry {
  name: string;
  /** A name of ui/icons; it is checked where it is drawn. */
  icon: string;
  /** `daily` stands first in the rail, `behind` second, `foot` at its end; on a phone the last two are in More. */
  group: 'daily' | 'behind' | 'foot';
  /** On a phone it has a tab of its own. */
  isTab: boolean;
  /** There only where a household has several members. */
  isShared?: true;
  to: Target;
}

/** Where one can go from anywhere, in order: the rail, the tabs, More and the commands read this list. */
export const places = [
  { name: 'overview', icon: 'overview', group: 'daily', isTab: true, to: { route: 'overview' } },
  { name: 'transactions', icon: 'transactions', group: 'daily', isTab: true, to: { route: 'transactions' } },
  { name: 'budgets', icon: 'budgets', group: 'daily', isTab: true, to: { route: 'budgets' } },
  { name: 'reports', icon: 'reports', group: 'daily', isTab: true, to: { route: 'reports' } },
  { name: 'import', icon: 'import', group: 'behind', isTab: false, to: { route: 'import' } },
  {
    name: 'members',
    icon: 'members',
    group: 'behind',
    isTab: false,
    isShared: true,
    to: { route: 'settings', params: { page: 'members' } },
  },
  { name: 'settings', icon: 'settings', group: 'foot', isTab: false, to: { route: 'settings' } },
] as const satisfies readonly PlaceEntry[];

export type PlaceName = (typeof places)[number]['name'];

/** The places of a household with so many members. */
export function placesFor(memberCount: number): (typeof places)[number][] {
  return places.filter((place) => !('isShared' in place) || memberCount > 1);
}
