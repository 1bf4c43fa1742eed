import { lazy } from 'react';
import { useAccounts, useBudgets, useTransactions } from '@/data';
import { isUnsorted } from '@/features/attention/parts';
import { usePreferences } from '@/platform/preferences';
import { useRegional } from '@/ui/format';
import { type CardOffer, urgency } from './choose-cards';
import { nextStep, type SetupStep, stepsDone } from './setup';

/** A chunk of its own: most people are past it. */
const Setup = lazy(() => import('./Setup'));

export function useStepsDone(): ReadonlySet<SetupStep> {
  const { today } = useRegional();
  // A balance that was set is no entry yet.
  const rows = useTransactions().filter(({ origin }) => origin !== 'correction');
  return stepsDone({
    accountCount: useAccounts().length,
    transactionCount: rows.length,
    unsortedCount: rows.filter(isUnsorted).length,
    budgetCount: useBudgets(today).length,
  });
}

export function useSetupCard(): CardOffer | null {
  const { isSetupHidden } = usePreferences();
  const done = useStepsDone();
  const isWanted = nextStep(done) !== null && (!isSetupHidden || !done.has('account'));
  return isWanted ? { key: 'setup', urgency: urgency.setup, weight: 8, Card: Setup } : null;
}
