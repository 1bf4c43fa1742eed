import type { RouteName, RouteParams, Target } from './routes';

export interface Navigation {
  /** Opens a place. `replace` leaves no step back, for changes of the same screen. */
  go(target: Target, how?: { replace?: boolean }): void;
  back(): void;
}

export type UseNavigation = () => Navigation;
export type UseParams = <Name extends RouteName>(name: Name) => RouteParams[Name];
