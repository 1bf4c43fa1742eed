import { useLocation, useSearch } from 'wouter';
import { hrefOf, type RouteName, type RouteParams } from './routes';
import type { Navigation, UseParams } from './types';

export function useNavigation(): Navigation {
  const [, navigate] = useLocation();
  return {
    go: (target, how) => navigate(hrefOf(target), { replace: how?.replace ?? false }),
    back: () => history.back(),
  };
}

export const useParams: UseParams = function useParams<Name extends RouteName>(_name: Name) {
  return Object.fromEntries(new URLSearchParams(useSearch())) as RouteParams[Name];
};
