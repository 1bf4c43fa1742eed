import { monthOf, monthRange } from '@florin/domain/calendar';
import { lazy } from 'react';
import { useSpending } from '@/data';
import { type CardOffer, urgency, useOverviewWords } from '@/features/overview/parts';
import { useRegional } from '@/ui/format';

// From the reports' own chunk: a chunk apart would have what they share fetched by everyone.
const SpendingCard = lazy(() => import('./index').then((module) => ({ default: module.SpendingCard })));

function useMonthSpending() {
  const { today } = useRegional();
  const { startsOn, endsOn } = monthRange(monthOf(today));
  return useSpending(startsOn, endsOn);
}

export function useSpendingCard(): CardOffer | null {
  const spending = useMonthSpending();
  return spending && spending.totalMinor > 0
    ? { key: 'spending', urgency: urgency.glance, weight: 9, Card: WhereItWent }
    : null;
}

function WhereItWent() {
  const words = useOverviewWords();
  const spending = useMonthSpending();
  return spending ? <SpendingCard spending={spending} title={words.spending} /> : null;
}
