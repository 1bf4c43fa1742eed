import {
  type NavigationProp,
  type ParamListBase,
  useNavigation as useReactNavigation,
  useRoute,
} from '@react-navigation/native';
import type { RouteName, RouteParams } from './routes';
import type { Navigation, UseParams } from './types';

export function useNavigation(): Navigation {
  const navigation = useReactNavigation<NavigationProp<ParamListBase>>();
  return {
    go: (target) => navigation.navigate(target.route, target.params ?? {}),
    back: () => navigation.goBack(),
  };
}

export const useParams: UseParams = function useParams<Name extends RouteName>(_name: Name) {
  return (useRoute().params ?? {}) as RouteParams[Name];
};
