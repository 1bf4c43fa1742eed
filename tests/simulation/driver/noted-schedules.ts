import type { ServiceModule } from '@florin/kernel';
import type pg from 'pg';

/** One run of a schedule, as it stands in the table that the effect's own transaction writes. */
export type NotedRun = { service: string; name: string; subject: string; dueAt: Date; dueOn: string };

/** Where the runs of schedules are noted: a table of the simulation's own, beside those of the services. */
export async function createRunTable(administrator: pg.Client): Promise<void> {
  await administrator.query(`
    CREATE SCHEMA simulation;
    CREATE TABLE simulation.schedule_run (household_id uuid, service text, name text, subject text, due_at timestamptz, due_on text);
    GRANT USAGE ON SCHEMA simulation TO PUBLIC;
    GRANT INSERT ON simulation.schedule_run TO PUBLIC;`);
}

/** The service with each run of its schedules noted where the run takes effect, so that neither is without the other. */
export function notingRuns(module: ServiceModule): ServiceModule {
  return {
    ...module,
    schedules: module.schedules.map((schedule) => ({
      ...schedule,
      async handle(due, work) {
        await work.tx.query({
          text: 'INSERT INTO simulation.schedule_run VALUES ($1, $2, $3, $4, $5, $6)',
          values: [work.householdId, module.name, schedule.name, due.subject, due.dueAt, due.dueOn],
        });
        await schedule.handle(due, work);
      },
    })),
  };
}
