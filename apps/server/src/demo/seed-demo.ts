import { type Category, scopes } from '@florin/contracts';
import { dayIn } from '@florin/domain/calendar';
import { defaultCategoryGroups } from '@florin/domain/category/defaults';
import { demoHousehold } from '@florin/domain/demo';
import { anonymousSubject, Problem } from '@florin/kernel';
import type { CallAs, CallerOf } from '@florin/kernel/call';
import { type Clock, instantOf, newId } from '@florin/kernel/clock';
import type { TokenSubject } from '@florin/kernel/token';

/** Written on the sign-in page of a demo; nothing of value is behind it. */
export const demoLogin = { email: 'demo@florin.example', password: 'two years of groceries' };

const household = { name: 'The Demo household', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE' };
const seed = 'florin-demo';
/** Categories arrive by an event; a few seconds are plenty even on a slow machine. */
const categoriesWithinMs = 20_000;

/** Fills an empty system with a household of two years; a system that has one is left as it is. */
export async function seedDemo(
  callAs: CallerOf,
  clock: Clock,
  onProgress: (done: number, all: number) => void,
) {
  const nobody = callAs(subjectOf({ subject: anonymousSubject }, clock), newId(clock));
  await nobody('user/register', { body: { ...demoLogin, displayName: 'Robin' } });
  const session = await nobody('user/sign-in', { body: demoLogin });
  const person = { subject: session.user.id, sessionId: newId(clock) };
  const today = dayIn(household.timeZone, instantOf(clock));
  const householdId = session.households[0]?.id ?? newId(clock);
  const owner = callAs(subjectOf({ ...person, householdId, role: 'owner' }, clock), newId(clock));

  if (session.households.length === 0) {
    const asPerson = callAs(subjectOf(person, clock), newId(clock));
    await asPerson('user/create-household', {
      body: { id: householdId, ...household },
      idempotencyKey: newId(clock),
    });
  }
  const categoryIds = await defaultCategoryIds(owner);
  const demo = demoHousehold({ seed, until: today, currency: household.currency, categoryIds });
  const known = await owner('transaction/list-changes', { query: { limit: 5000 } });
  if (known.resources.accounts !== undefined) return;

  for (const { id, name, kind, currency, stated } of demo.accounts) {
    const body = { id, name, kind, currency, stated };
    await owner('transaction/create-account', { body, idempotencyKey: newId(clock) });
  }
  for (const [at, transaction] of demo.transactions.entries()) {
    const { id, accountId, on, amountMinor, payee, note, splits } = transaction;
    const body = {
      id,
      accountId,
      on,
      amountMinor,
      payee,
      note,
      splits: splits.map((split) => ({ ...split })),
    };
    await owner('transaction/create-transaction', { body, idempotencyKey: newId(clock) });
    if (at % 50 === 0) onProgress(at, demo.transactions.length);
  }
  for (const { id, categoryId, plannedMinor, rollover } of demo.budgets) {
    const body = { id, categoryId, plannedMinor, rollover };
    await retryWhileAway(() => owner('budgeting/create-budget', { body, idempotencyKey: newId(clock) }));
  }
}

/** The ids that this household gave the default categories, by their keys. */
async function defaultCategoryIds(owner: CallAs): Promise<Map<string, string>> {
  const keyOfName = new Map(
    defaultCategoryGroups('en').flatMap((group) => group.categories.map(({ name, key }) => [name, key])),
  );
  const untilMs = performance.now() + categoriesWithinMs;
  for (;;) {
    const { resources } = await owner('transaction/list-changes', {});
    const rows = resources.categories?.rows ?? [];
    if (rows.length >= keyOfName.size || performance.now() > untilMs) return byKey(rows, keyOfName);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function byKey(rows: readonly Category[], keyOfName: ReadonlyMap<string, string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name } of rows) {
    const key = keyOfName.get(name);
    if (key !== undefined) ids.set(key, id);
  }
  return ids;
}

/** Budgeting hears of the household by an event and says "try again" until it has. */
async function retryWhileAway<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const untilMs = performance.now() + categoriesWithinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isAway = error instanceof Problem && error.code === 'request/unavailable';
      if (!isAway || performance.now() > untilMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function subjectOf(known: Partial<TokenSubject> & { subject: string }, clock: Clock): TokenSubject {
  return {
    sessionId: null,
    householdId: null,
    role: null,
    scopes: [...scopes],
    assurance: 1,
    authenticatedAt: instantOf(clock),
    ...known,
  };
}
