import type { RouteName } from '@/navigation/routes';
import type { IconName } from '@/ui/icons';

/** The tabs in their order; every other screen is reached from these. */
export const tabs = [
  { name: 'overview', icon: 'overview' },
  { name: 'transactions', icon: 'transactions' },
  { name: 'budgets', icon: 'budgets' },
  { name: 'reports', icon: 'reports' },
] as const satisfies readonly { name: RouteName; icon: IconName }[];
