import { actions } from '@/data';
import { useAlertText } from '@/features/notifications/parts';
import type { Target } from '@/navigation/routes';
import { useMoney } from '@/ui/format';
import { Icon, type IconName } from '@/ui/icons';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';
import { type Cause, keyOf } from './causes';
import { useAttentionWords } from './words';

/** One row for each cause, with what to do about it. */
export function Causes({ causes }: { causes: readonly Cause[] }) {
  return causes.map((cause) => <CauseRow key={keyOf(cause)} cause={cause} />);
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
  const { causes: said, actions: verbs } = useAttentionWords();
  const money = useMoney();
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
        to: { route: 'import', params: { sort: 'all' } },
      };
  }
}
