import {
  useAccounts,
  useBudgets,
  useNotifications,
  useStatements,
  useSyncState,
  useTransactions,
} from '@/data';
import { daysSinceStatement } from '@/features/accounts/parts';
import { byUrgency } from '@/features/budgets/parts';
import { mergeAlerts } from '@/features/notifications/parts';
import { useRegional } from '@/ui/format';
import { type Cause, causesOf } from './causes';
import { isUnsorted } from './unsorted';

/** What needs a look now: the overview shows the gravest, the notifications all of it. */
export function useCauses(): Cause[] {
  const { today } = useRegional();
  const { rejected, unreadableCount } = useSyncState();
  const accounts = useAccounts();
  const statements = useStatements();
  return causesOf(
    {
      refusedCount: rejected.length,
      unreadableCount,
      budgets: byUrgency(useBudgets(today)),
      notifications: useNotifications().filter(
        ({ readAt, withdrawnAt }) => readAt === null && withdrawnAt === null,
      ),
      due: accounts.flatMap((account) => {
        const days = daysSinceStatement(account, statements, Date.now());
        return days === null ? [] : [{ account, days }];
      }),
      unsortedCount: useTransactions({ categoryId: null }).filter(isUnsorted).length,
    },
    mergeAlerts,
  );
}
