import { enteredLimitMinor } from '@florin/domain/money';

/** What was typed for categories, as it was typed; one that is not here stands as it is proposed. */
export type SetUpDraft = Readonly<Record<string, string>>;

const version = 1;

/** What an app of another version kept is not understood, and is begun anew. */
export function readSetUp(text: string | null): SetUpDraft {
  if (text === null) return {};
  const kept = JSON.parse(text) as { version: number; typed: SetUpDraft };
  return kept.version === version ? kept.typed : {};
}

/** Null where there is nothing to keep. */
export function writeSetUp(typed: SetUpDraft): string | null {
  return Object.keys(typed).length === 0 ? null : JSON.stringify({ version, typed });
}

/** The most that a budget can plan. */
export const planMaxMinor = enteredLimitMinor;

/** What the text of a plan comes to; null is no budget. Nothing that was typed is passed over in silence. */
export type PlanRead =
  | { problem: null; plannedMinor: number | null }
  | { problem: 'no-amount' | 'out-of-range'; plannedMinor: null };

export function readPlan(text: string, parse: (text: string) => number | null): PlanRead {
  if (text.trim() === '') return { problem: null, plannedMinor: null };
  const plannedMinor = parse(text);
  if (plannedMinor === null) return { problem: 'no-amount', plannedMinor: null };
  if (plannedMinor < 0 || plannedMinor > planMaxMinor) return { problem: 'out-of-range', plannedMinor: null };
  return { problem: null, plannedMinor: plannedMinor || null };
}
