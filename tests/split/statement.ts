import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Statement } from '@florin/contracts';
import { eventually, expectStatus } from '@florin/testkit';
import { expect } from 'vitest';
import { firstDay, type Household } from './household';
import { writeThrough } from './write-through';

/** A statement of so many rows, all different, and what they come to. */
export function statementOf(rowCount: number): { text: string; spentMinor: number } {
  const lines = ['Date,Payee,Amount'];
  let spentMinor = 0;
  for (let index = 0; index < rowCount; index += 1) {
    const on = new Date(Date.parse(firstDay) + (index % 300) * 86_400_000).toISOString().slice(0, 10);
    const amountMinor = 100 + index;
    spentMinor += amountMinor;
    lines.push(`${on},Shop ${index},-${(amountMinor / 100).toFixed(2)}`);
  }
  return { text: `${lines.join('\n')}\n`, spentMinor };
}

/** Uploads a statement and asks for its import, which then goes on by itself; answers the statement's id. */
export async function beginImport({ person, accountId }: Household, text: string): Promise<string> {
  const id = randomUUID();
  const path = `/v1/statements?id=${id}&accountId=${accountId}&fileName=statement.csv`;
  expectStatus(await person.upload(path, text), 201);
  await writeThrough(person, 'POST', `/v1/statements/${id}/import`);
  return id;
}

/** The statement once its import has ended well. */
export function imported({ person }: Household, id: string): Promise<Statement> {
  return eventually(async () => {
    await sleep(200);
    const { rows } = await person.changes<Statement>('statements');
    const row = rows.find((each) => each.id === id);
    expect(row?.state).toBe('imported');
    return row as Statement;
  }, 60_000);
}
