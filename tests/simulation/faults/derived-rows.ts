import { expectThat } from '../driver/invariant';
import type { Step } from '../driver/step';

/** What a service can make anew from the transactions, and how it is spoiled. */
const spoils = [
  [
    'a month that does not open',
    `ledger_month SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE household_id = $1
      AND month = (SELECT max(month) FROM %.ledger_month WHERE household_id = $1)`,
  ],
  ['a month of another change', 'ledger_month SET change = change + 1 WHERE household_id = $1'],
] as const;

/** Somebody with the database spoils derived rows; an owner has them made anew. */
export const spoilDerivedRows: Step = {
  name: 'spoil derived rows',
  weight: 2,
  async run(world, random) {
    const service = random.pick(['budgeting', 'reporting'] as const);
    const [name, change] = random.pick(spoils);
    const spoiled = await world.stage.query(
      `UPDATE ${service}.${change.replace('%', service)} RETURNING household_id`,
      [world.householdId],
    );
    if (spoiled.length === 0) return false;
    const { changedMonthCount } = await world.call(`${service}/rebuild-ledger`, {});
    world.rebuildCount += 1;
    world.trace.add(`${service} has ${name}, and makes its ledger anew: ${changedMonthCount} months changed`);
    const isMended = changedMonthCount >= spoiled.length;
    expectThat(isMended, `a rebuild mends what was spoiled: ${name} of ${service} stays`);
    return true;
  },
};

/** Somebody with the database says that a ledger has come far; nothing that comes later may be passed over. */
export const moveWatermark: Step = {
  name: 'move a watermark',
  weight: 2,
  async run(world, random) {
    const service = random.pick(['budgeting', 'reporting'] as const);
    const moved = await world.stage.query(
      `UPDATE ${service}.ledger_watermark SET as_of = as_of + 1000 WHERE household_id = $1 RETURNING as_of`,
      [world.householdId],
    );
    world.trace.add(`the watermark of ${service} is moved`);
    return moved.length > 0;
  },
};

/** Somebody with the database spoils the figures of budgets; they are derived anew, at once or when an owner asks. */
export const spoilFigures: Step = {
  name: 'spoil figures',
  weight: 2,
  async run(world, random) {
    const spoiled = await world.stage.query(
      `UPDATE budgeting.budget_figures SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)
        WHERE household_id = $1 AND NOT is_removed RETURNING id`,
      [world.householdId],
    );
    if (spoiled.length === 0) return false;
    world.trace.add(`the figures of ${spoiled.length} budgets are spoiled`);
    world.hasSpoiledFigures = true;
    if (random.chance(0.3)) await world.mendFigures();
    return true;
  },
};
