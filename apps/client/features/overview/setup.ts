/** The steps of the first ten minutes, in order. */
export const setupSteps = ['account', 'entries', 'categories', 'budget'] as const;
export type SetupStep = (typeof setupSteps)[number];

export interface SetupState {
  accountCount: number;
  transactionCount: number;
  /** Transactions that wait for a category. */
  unsortedCount: number;
  budgetCount: number;
}

/** With so few left without a category it is done; what needs a look tells of the others. */
const leftOver = 0.1;

/** Which steps are done, from what there is: a step that was undone comes back. */
export function stepsDone(state: SetupState): ReadonlySet<SetupStep> {
  const isDone: Record<SetupStep, boolean> = {
    account: state.accountCount > 0,
    entries: state.transactionCount > 0,
    categories: state.transactionCount > 0 && state.unsortedCount <= state.transactionCount * leftOver,
    budget: state.budgetCount > 0,
  };
  return new Set(setupSteps.filter((step) => isDone[step]));
}

/** The first step that is not done; null when all are. */
export function nextStep(done: ReadonlySet<SetupStep>): SetupStep | null {
  return setupSteps.find((step) => !done.has(step)) ?? null;
}
