import type { Budget, Household } from '@florin/contracts';
import { type Person, periodOf, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

const household = async (person: Person) => (await person.changes<Household>('households')).rows[0]!;

async function change(person: Person, currency: string) {
  const headers = { 'if-match': `"${(await household(person)).change}"` };
  return person.send('PATCH', `/v1/households/${person.householdId}`, { body: { currency }, headers });
}

test('a budget of the moment in which the household changes its currency is planned in the new one', async () => {
  for (let round = 0; round < 4; round += 1) {
    const person = await system.person();
    const { id: categoryId } = await person.category('Groceries');
    // Word of the household has arrived once a budget can be made.
    const create = () => {
      const body = { id: crypto.randomUUID(), categoryId, plannedMinor: 50_000 };
      return person.send<Budget>('POST', '/v1/budgets', { body });
    };
    const budget = await system.eventually(async () => {
      const { status, body } = await create();
      expect(status).toBe(201);
      return body;
    });
    const headers = { 'if-match': `"${budget.change}"` };
    await person.send('DELETE', `/v1/budgets/${budget.id}`, { headers });
    const [made] = await Promise.all([create(), change(person, 'JPY')]);
    expect(made.status).toBe(201);
    const { currency } = await household(person);
    const plannedMinor = made.body.currency === currency ? 50_000 : 500;
    await system.eventually(async () => {
      const { rows } = await person.changes<Budget>('budgets');
      expect(rows).toMatchObject([{ currency, plannedMinor }]);
      expect((await periodOf(person)).plannedMinor).toBe(plannedMinor);
    });
  }
});

test('a budget made before word of the new currency arrived goes along', async () => {
  const person = await system.person();
  const { id: categoryId } = await person.category('Groceries');
  expect((await change(person, 'JPY')).status).toBe(200);
  const body = { id: crypto.randomUUID(), categoryId, plannedMinor: 50_000 };
  await system.eventually(async () => {
    expect((await person.send('POST', '/v1/budgets', { body })).status).toBeOneOf([201, 409]);
  });
  await system.eventually(async () => {
    const [budget] = (await person.changes<Budget>('budgets')).rows;
    expect(budget?.currency).toBe('JPY');
  });
});
