import { useAccountsCard } from '@/features/accounts/overview-cards';
import { useBudgetsCard } from '@/features/budgets/overview-cards';
import { useSpendingCard } from '@/features/reports/overview-cards';
import { useLatestCard } from '@/features/transactions/overview-cards';
import { useAttentionCard } from './Attention';
import type { CardOffer } from './choose-cards';
import { useSetupCard } from './setup-card';

/**
 * What every feature offers to the overview now; null where one has nothing to say. A feature that comes adds its line,
 * from its `overview-cards.tsx`; its place among equals is its place here.
 */
export function useOffers(): readonly (CardOffer | null)[] {
  return [
    useSetupCard(),
    useAttentionCard(),
    useBudgetsCard(),
    useLatestCard(),
    useSpendingCard(),
    useAccountsCard(),
  ];
}
