import type { Day } from '../calendar/index';
import { addMinor } from '../money/index';

/**
 * Who first told of a row: a person, a statement of the bank, or a person who said what the account holds. It stays
 * when a statement claims what a person entered, and when a row moves.
 */
export type RowOrigin = 'person' | 'statement' | 'correction';

/**
 * What an account holds on a day, as a person said it. Its balance is this and every row that counts after it, the
 * corrections among them.
 */
export type StatedBalance = { on: Day; balanceMinor: number };

export type BalanceRow = { id: string; on: Day; amountMinor: number; origin: RowOrigin };

/** The days on which a person said what the account holds: when it was opened, and each correction since. */
export type Anchors = { statedOn: Day; corrections: readonly { id: string; on: Day }[] };

/**
 * Whether a row happened after what was said of a day. What is older is in the balance that was stated, whenever it is
 * entered or imported. Of the day itself, what the bank tells is in it, because the bank's balance is what people look
 * up; what a person enters by hand is not, because who has just said what there is enters what comes next.
 */
function countsAfter(statedOn: Day, { on, origin }: Pick<BalanceRow, 'on' | 'origin'>): boolean {
  return on > statedOn || (on === statedOn && origin !== 'statement');
}

/**
 * Where a row's amount goes. Before the first stated balance it is part of what the account opened with. Between it and
 * a correction it is what the correction could not know: the earliest one that covers it takes the amount over, and the
 * balance since then stays as it was said. After all of them it moves the balance.
 */
export function landingOf(
  { statedOn, corrections }: Anchors,
  row: Pick<BalanceRow, 'on' | 'origin'>,
): 'opening' | 'balance' | { correctionId: string } {
  if (!countsAfter(statedOn, row)) return 'opening';
  let covering: { id: string; on: Day } | undefined;
  for (const correction of corrections) {
    // A correction comes after itself, so it never covers its own line.
    if (countsAfter(correction.on, row)) continue;
    if (covering === undefined || isEarlier(correction, covering)) covering = correction;
  }
  return covering === undefined ? 'balance' : { correctionId: covering.id };
}

function isEarlier(a: { id: string; on: Day }, b: { id: string; on: Day }): boolean {
  return a.on < b.on || (a.on === b.on && a.id < b.id);
}

/** A row of one account before and after; either is undefined where the account did not have it. */
export type BalanceStep = { before: BalanceRow | undefined; after: BalanceRow | undefined };

/**
 * What steps do to one account: how far its balance moves, what each correction that stands takes over, and its
 * anchors afterwards. Steps of rows cost no more than a look at the corrections.
 */
export function moveBalance(
  anchors: Anchors,
  steps: readonly BalanceStep[],
): { deltaMinor: number; taken: Map<string, number>; anchors: Anchors } {
  let deltaMinor = 0;
  const taken = new Map<string, number>();
  let corrections = anchors.corrections;
  for (const { before, after } of steps) {
    if (before?.origin === 'correction') corrections = corrections.filter(({ id }) => id !== before.id);
    // A correction goes as large as earlier steps have left it.
    if (before) land(before, -addMinor(before.amountMinor, taken.get(before.id) ?? 0));
    if (after) land(after, after.amountMinor);
    if (after?.origin === 'correction') corrections = [...corrections, { id: after.id, on: after.on }];
  }
  for (const id of taken.keys()) if (!corrections.some((one) => one.id === id)) taken.delete(id);
  return { deltaMinor, taken, anchors: { statedOn: anchors.statedOn, corrections } };

  function land(row: BalanceRow, amountMinor: number): void {
    const landing = landingOf({ statedOn: anchors.statedOn, corrections }, row);
    if (landing === 'balance') deltaMinor = addMinor(deltaMinor, amountMinor);
    else if (landing !== 'opening')
      taken.set(landing.correctionId, addMinor(taken.get(landing.correctionId) ?? 0, -amountMinor));
  }
}
