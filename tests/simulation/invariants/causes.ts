import { isPaidAsPlanned, spendingPattern } from '@florin/domain/budget';
import { expectEqual, expectThat, type Invariant } from '../driver/invariant';
import { localDay } from '../model/calendar';
import type { ServerState } from '../model/server-state';

/** Each cause is told once: there is one notification for a budget and a period. */
export const causesAreToldOnce: Invariant = {
  name: 'each cause is told once',
  check(_world, { notifications }) {
    const causes = notifications.map(({ facts }) => causeOf(facts.budgetId, facts.periodStartsOn));
    expectEqual(causes.length, new Set(causes).size, `the causes told: ${causes.join(', ')}`);
  },
};

/**
 * In the period of today a budget has told of the highest percentage it has passed and is to tell of, unless that was
 * paid as planned, and of nothing else.
 */
export const alertsAreGiven: Invariant = {
  name: 'passed budgets are told of, and no others',
  check({ hasGoneBack, book, stage }, server) {
    // After a clock went back the last period there is may not have begun.
    if (hasGoneBack) return;
    const today = localDay(server.households[0]!.timeZone, stage.time.clock.nowMs());
    const stands = standing(server);
    for (const { id, periods } of server['budget-figures']) {
      const { categoryId, cadence, alertPercents } = server.budgets.find((budget) => budget.id === id)!;
      const { startsOn, endsOn, plannedMinor, carriedInMinor, spentMinor } = periods.at(-1)!;
      const availableMinor = plannedMinor + carriedInMinor;
      const passed = alertPercents.filter(
        (percent) => spentMinor > 0 && spentMinor * 100 >= percent * Math.max(0, availableMinor),
      );
      const pattern = spendingPattern(cadence, { startsOn, endsOn }, (from, to) =>
        daysBetween(from, to)
          .map((on) => ({ on, spentMinor: book.spentMinor(categoryId, on, on) }))
          .filter((day) => day.spentMinor !== 0),
      );
      const isQuiet =
        passed.length === 0 ||
        isPaidAsPlanned({ startsOn, endsOn, today, spentMinor, availableMinor, pattern });
      const cause = causeOf(id, startsOn);
      expectEqual(stands.get(cause), isQuiet ? undefined : Math.max(...passed), `what is told of ${cause}`);
    }
  },
};

/** What is told of a budget's past periods still holds, and with a budget goes what it told of. */
export const alertsHold: Invariant = {
  name: 'what is told of still holds',
  check({ hasGoneBack }, server) {
    if (hasGoneBack) return;
    const figures = new Map(server['budget-figures'].map(({ id, periods }) => [id, periods]));
    for (const [cause, percent] of standing(server)) {
      const [budgetId, periodStartsOn] = cause.split(' ');
      const period = figures.get(budgetId!)?.find(({ startsOn }) => startsOn === periodStartsOn);
      expectThat(period !== undefined, `${cause} is told of and is no budget's period`);
      const { plannedMinor, carriedInMinor, spentMinor } = period!;
      const availableMinor = Math.max(0, plannedMinor + carriedInMinor);
      expectThat(
        spentMinor > 0 && spentMinor * 100 >= percent * availableMinor,
        `${percent} % of ${cause} no longer holds`,
      );
    }
  },
};

function causeOf(budgetId: string, periodStartsOn: string): string {
  return `${budgetId} ${periodStartsOn}`;
}

/** The percentage told of each cause that was not withdrawn. */
function standing({ notifications }: ServerState): Map<string, number> {
  return new Map(
    notifications
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ facts }) => [causeOf(facts.budgetId, facts.periodStartsOn), facts.percent]),
  );
}

/** Every day from one to another, both included. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000)
    days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}

/** A write that is sent again takes no second effect, and gets the answer that the first one had. */
export const retriesAreAnswered: Invariant = {
  name: 'a retry is answered as the first',
  check({ sent }) {
    for (const { key, answers } of sent.values()) {
      const [first, ...others] = answers.filter(({ status }) => status < 300);
      for (const other of others) {
        if (other.atMs - first!.atMs > 6 * 86_400_000) continue;
        expectEqual(other, { ...first!, atMs: other.atMs }, `the answer to the retry of ${key}`);
      }
    }
  },
};

/** After a write took effect, within the time that its answer is kept, the same request is never refused. */
export const doneIsDone: Invariant = {
  name: 'what was done is not refused',
  check({ sent, done }) {
    for (const { key, atMs } of done) {
      if (key === null) continue;
      for (const answer of sent.get(key)?.answers ?? []) {
        const isLater = answer.atMs >= atMs && answer.atMs - atMs < 6 * 86_400_000;
        if (!isLater) continue;
        const isSame = answer.status < 300 || answer.status >= 500 || isAside(answer);
        expectThat(isSame, `${key} took effect and was then answered ${JSON.stringify(answer)}`);
      }
    }
  },
};

/** Who asks has to prove who they are first; or asks for something else under the key, which it learns by this. */
function isAside({ status, body }: { status: number; body: unknown }): boolean {
  const code = (body as { code?: string } | null)?.code;
  return status === 401 || status === 403 || status === 429 || code === 'request/idempotency-key-reused';
}
