import { lazy } from 'react';
import { useAccounts } from '@/data';
import { type CardOffer, urgency } from '@/features/overview/parts';

// From the account page's own chunk: a chunk apart would have what they share fetched by everyone.
const AccountsCard = lazy(() => import('./index').then((module) => ({ default: module.AccountsCard })));

export const shownMax = 5;

export function useOpenAccounts() {
  return useAccounts().filter(({ isClosed }) => !isClosed);
}

export function useAccountsCard(): CardOffer | null {
  const count = Math.min(useOpenAccounts().length, shownMax);
  return count > 0
    ? { key: 'accounts', urgency: urgency.glance + 1, weight: count + 5, Card: AccountsCard }
    : null;
}
