import { expectSameTexts, expectThat, type Invariant } from '../driver/invariant';
import type { NotedRun } from '../driver/noted-schedules';
import { localDay } from '../model/calendar';

/**
 * What is planned runs once for each time it comes due, and for none that has not come: the turn of the day, on each day
 * that was looked at while there was a budget from an earlier one.
 */
export const schedulesRunOnce: Invariant = {
  name: 'schedules run once for each due time',
  async check({ stage, householdId, hasGoneBack, daysSeen, done }, server) {
    const runs = await stage.query<NotedRun>(
      `SELECT service, name, subject, due_at AS "dueAt", due_on AS "dueOn" FROM simulation.schedule_run
        WHERE household_id = $1`,
      [householdId],
    );
    const nowMs = stage.time.clock.nowMs();
    // A day that comes again after the clock went back may come due again, where it was planned anew in between.
    if (hasGoneBack) return;
    for (const run of runs)
      expectThat(run.dueAt.getTime() <= nowMs, `${textOf(run)} ran before it was due, at ${nowMs}`);
    expectSameTexts(runs.map(textOf), [...new Set(runs.map(textOf))], 'the runs of schedules');

    const zone = server.households[0]!.timeZone;
    const standing = new Set(server.budgets.map(({ id }) => id));
    const madeOn = done
      .filter(
        ({ operation, body }) => operation === 'budgeting/create-budget' && standing.has(String(body.id)),
      )
      .map(({ atMs }) => localDay(zone, atMs))
      .sort();
    const [first] = madeOn;
    if (first === undefined) return;
    expectSameTexts(
      runs.filter(({ name, dueOn }) => name === 'turn-periods' && dueOn > first).map(({ dueOn }) => dueOn),
      [...daysSeen].filter((day) => day > first),
      `the days that turned since ${first}`,
    );
  },
};

function textOf({ service, name, subject, dueAt }: NotedRun): string {
  return `${service} ${name} ${subject} of ${dueAt.toISOString()}`;
}
