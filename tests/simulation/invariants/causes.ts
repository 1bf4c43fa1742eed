import { expectEqual, expectThat, type Invariant } from '../driver/invariant';

/** Each cause is told once. */
export const causesAreToldOnce: Invariant = {
  name: 'each cause is told once',
  check(_world, { notifications }) {
    const causes = notifications.map(({ facts }) =>
      [facts.budgetId, facts.percent, facts.periodStartsOn].join(' '),
    );
    expectEqual(causes.length, new Set(causes).size, `the causes told: ${causes.join(', ')}`);
  },
};

/** What a budget has spent past a percentage that it is to tell of was told of, in the period of today. */
export const alertsAreGiven: Invariant = {
  name: 'passed budgets are told of',
  check({ hasGoneBack }, server) {
    // After a clock went back the last period there is may not have begun.
    if (hasGoneBack) return;
    const told = new Set(
      server.notifications.map(({ facts }) =>
        [facts.budgetId, facts.percent, facts.periodStartsOn].join(' '),
      ),
    );
    const percentsOf = new Map(server.budgets.map(({ id, alertPercents }) => [id, alertPercents]));
    for (const { id, periods } of server['budget-figures']) {
      const { startsOn, plannedMinor, carriedInMinor, spentMinor } = periods.at(-1)!;
      for (const percent of percentsOf.get(id)!) {
        const availableMinor = Math.max(0, plannedMinor + carriedInMinor);
        const isPassed = spentMinor > 0 && spentMinor * 100 >= percent * availableMinor;
        const cause = [id, percent, startsOn].join(' ');
        expectThat(!isPassed || told.has(cause), `nobody was told of ${cause}`);
      }
    }
  },
};

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
