import { expectEqual, type Invariant } from '../driver/invariant';

const consumers = ['transaction', 'budgeting', 'reporting', 'notification', 'audit'];

/** Nothing is left lying: no event unpublished, no dead letter. */
export const nothingIsLeftLying: Invariant = {
  name: 'nothing is left lying',
  async check({ stage }) {
    for (const service of consumers) {
      const [row] = await stage.query<{ outbox: number; letters: number }>(
        `SELECT (SELECT count(*)::int FROM "${service}".outbox) AS outbox,
                (SELECT count(*)::int FROM "${service}".dead_letter) AS letters`,
      );
      expectEqual(row, { outbox: 0, letters: 0 }, `what lies in ${service}`);
    }
  },
};
