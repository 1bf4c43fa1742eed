import type { Step } from '../driver/step';
import { short } from '../driver/trace';
import { inUse } from './of-a-person';

const rollovers = ['none', 'surplus', 'deficit', 'both'] as const;

export const setBudget: Step = {
  name: 'set a budget',
  weight: 5,
  run(world, random) {
    const at = inUse(world, random);
    const categories = [...(at?.household.views.categories().groups ?? [])]
      .filter(({ kind }) => kind === 'expense')
      .flatMap((group) => group.categories)
      .slice(0, 4);
    if (!at || categories.length === 0) return false;
    const category = random.pick(categories);
    const { id } = at.household.writes.setBudget(category.id, {
      plannedMinor: random.int(0, 30) * 1000,
      ...(random.chance(0.5) ? { rollover: random.pick(rollovers) } : {}),
      ...(random.chance(0.3) ? { alertPercents: random.pick([[], [50, 100], [80, 90, 100]]) } : {}),
    });
    world.trace.add(`${at.device.name} budgets ${category.name} ${short(id)}`);
    return true;
  },
};

export const removeBudget: Step = {
  name: 'remove a budget',
  weight: 1,
  run(world, random) {
    const at = inUse(world, random);
    const day = new Date(world.stage.time.clock.nowMs()).toISOString().slice(0, 10);
    const budgets = at?.household.views.budgets(day) ?? [];
    if (!at || budgets.length === 0) return false;
    const { budget } = random.pick(budgets);
    at.household.writes.removeBudget(budget.id);
    world.trace.add(`${at.device.name} removes the budget ${short(budget.id)}`);
    return true;
  },
};
