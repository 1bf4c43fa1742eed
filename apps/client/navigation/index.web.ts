import { useLocation, useSearch } from 'wouter';
import { hrefOf, paramsOf, type RouteName } from './routes';
import type { Navigation, UseParams } from './types';

export function useNavigation(): Navigation {
  const [, navigate] = useLocation();
  return {
    go: (target, how) => navigate(hrefOf(target), { replace: how?.replace ?? false }),
    back: () => history.back(),
  };
}

export const useParams: UseParams = function useParams<Name extends RouteName>(name: Name) {
  const [path] = useLocation();
  return paramsOf(name, path, useSearch());
};
