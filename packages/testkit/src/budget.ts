import { randomUUID } from 'node:crypto';
import type { Budget } from '@florin/contracts';
import { expectStatus, type Person } from './person';
import { eventually } from './start-test-system';

/** A budget of 100.00 a month, without rollover, for a category; made once word of the household has arrived. */
export function makeBudget(person: Person, given: Partial<Budget> & { categoryId: string }): Promise<Budget> {
  const body = { id: randomUUID(), plannedMinor: 10_000, ...given };
  return eventually(
    async () => expectStatus(await person.send<Budget>('POST', '/v1/budgets', { body }), 201).body,
  );
}
