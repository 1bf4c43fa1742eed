import { type ComponentType, lazy } from 'react';
import Overview from '@/features/overview';
import type { RouteName } from '@/navigation/routes';

type Load = () => Promise<{ default: ComponentType }>;

/** Every screen but the first one is a chunk of its own. */
const later: readonly [RouteName, Load][] = [
  ['transactions', () => import('@/features/transactions')],
  ['budgets', () => import('@/features/budgets')],
  ['reports', () => import('@/features/reports')],
  ['import', () => import('@/features/import')],
  ['account', () => import('@/features/accounts')],
  ['notifications', () => import('@/features/notifications')],
  ['settings', () => import('@/features/settings')],
  ['more', () => import('@/features/settings/more')],
];

export const screens: readonly [RouteName, ComponentType][] = [
  ['overview', Overview],
  ...later.map(([name, load]): [RouteName, ComponentType] => [name, lazy(load)]),
];

/** To be fetched ahead, so that a screen opens in the next frame. */
export const screenLoaders = later.map(([, load]) => load);
