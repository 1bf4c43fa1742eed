import {
  type NavigationProp,
  type ParamListBase,
  useNavigation as useReactNavigation,
  useRoute,
} from '@react-navigation/native';
import { type RouteName, validParams } from './routes';
import type { Navigation, UseParams } from './types';

export function useNavigation(): Navigation {
  const navigation = useReactNavigation<NavigationProp<ParamListBase>>();
  return {
    go: (target) => navigation.navigate(target.route, target.params ?? {}),
    back: () => navigation.goBack(),
  };
}

export const useParams: UseParams = function useParams<Name extends RouteName>(name: Name) {
  return validParams(name, useRoute().params ?? {});
};
