import { addDays } from '@florin/domain/calendar';
import {
  actions,
  useAccounts,
  useBudgets,
  useNotifications,
  useStatements,
  useSyncState,
  useTransactions,
} from '@/data';
import { daysSinceStatement } from '@/features/accounts/parts';
import { byUrgency } from '@/features/budgets/parts';
import { mergeAlerts, useAlertText } from '@/features/notifications/parts';
import type { Target } from '@/navigation/routes';
import { useMoney, useRegional } from '@/ui/format';
import { Icon, type IconName } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';
import { type Cause, causesOf } from './causes';
import { type CardOffer, urgency } from './choose-cards';
import { useOverviewWords } from './words';

const shownMax = 5;
const lateDays = 30;

function useCauses(): Cause[] {
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
      unsortedCount: useTransactions({ categoryId: null, from: addDays(today, -lateDays), to: today }).length,
    },
    mergeAlerts,
  );
}

export function useAttentionCard(): CardOffer | null {
  const causes = useCauses();
  if (causes.length === 0) return null;
  const isGrave = causes.some(
    (cause) => cause.kind === 'refused' || (cause.kind === 'budget' && cause.view.status === 'over'),
  );
  return {
    key: 'attention',
    urgency: isGrave ? urgency.act : urgency.soon,
    weight: 1.2 * Math.min(causes.length, shownMax) + 1,
    Card: Attention,
  };
}

/** One place for everything that needs a look, one row for each cause, each with what to do about it. */
function Attention() {
  const words = useOverviewWords();
  const causes = useCauses();
  return (
    <Card
      title={words.attention}
      isFlush
      action={<Button kind="plain" label={words.seeAll} to={{ route: 'notifications' }} />}
    >
      {causes.slice(0, shownMax).map((cause) => (
        <CauseRow key={keyOf(cause)} cause={cause} />
      ))}
    </Card>
  );
}

interface Face {
  icon: IconName;
  title: string;
  detail: string;
  action: string;
  to: Target;
  noticeIds?: readonly string[];
}

function CauseRow({ cause }: { cause: Cause }) {
  const { icon, title, detail, action, to, noticeIds = [] } = useFace(cause);
  return (
    <Row
      title={title}
      detail={detail}
      hasPrivateDetail
      leading={<Icon name={icon} />}
      isStrong
      trailing={
        <Text tone="accent" isStrong>
          {action}
        </Text>
      }
      to={to}
      onPress={() => {
        for (const id of noticeIds) actions.markNotificationRead(id);
      }}
    />
  );
}

function useFace(cause: Cause): Face {
  const { causes: said, actions: verbs } = useOverviewWords();
  const money = useMoney();
  const { today } = useRegional();
  const alertText = useAlertText();
  switch (cause.kind) {
    case 'refused':
      return {
        icon: 'warning',
        title: said.refused(cause.count),
        detail: said.refusedText,
        action: verbs.refused,
        to: { route: 'settings', params: { page: 'data' } },
      };
    case 'unreadable':
      return {
        icon: 'warning',
        title: said.unreadable(cause.count),
        detail: said.unreadableText,
        action: verbs.unreadable,
        to: { route: 'settings', params: { page: 'data' } },
      };
    case 'budget': {
      const { budget, category, period, daysLeft, status } = cause.view;
      const isOver = period.remainingMinor < 0;
      const amount = money(Math.abs(period.remainingMinor), budget.currency);
      return {
        icon: status === 'over' ? 'warning' : 'budgets',
        title: category?.name ?? '',
        detail: isOver ? said.over(amount, daysLeft) : said.close(amount, daysLeft),
        action: isOver ? verbs.over : verbs.close,
        to: { route: 'budgets', params: { id: budget.id } },
        noticeIds: cause.noticeIds,
      };
    }
    case 'notice': {
      const { id, facts } = cause.notice;
      return {
        icon: 'bell',
        title: alertText(cause.notice),
        detail: `${money(facts.spentMinor, facts.currency)} / ${money(facts.availableMinor, facts.currency)}`,
        action: verbs.notice,
        to: { route: 'budgets', params: { id: facts.budgetId } },
        noticeIds: [id],
      };
    }
    case 'statement':
      return {
        icon: 'import',
        title: cause.account.name,
        detail: said.statement(cause.days),
        action: verbs.statement,
        to: { route: 'import', params: { accountId: cause.account.id } },
      };
    case 'unsorted':
      return {
        icon: 'transactions',
        title: said.unsorted(cause.count),
        detail: said.unsortedText,
        action: verbs.unsorted,
        to: {
          route: 'transactions',
          params: { categoryId: 'none', from: addDays(today, -lateDays), to: today },
        },
      };
  }
}

function keyOf(cause: Cause): string {
  if (cause.kind === 'budget') return cause.view.budget.id;
  if (cause.kind === 'notice') return cause.notice.id;
  return cause.kind === 'statement' ? cause.account.id : cause.kind;
}
