import { type ServiceName, serviceNames } from '@florin/contracts';

/**
 * What one process can be. `migrate` brings the database up to date and ends; `rebuild` makes ledgers anew and ends.
 */
export const roles = ['all', 'gateway', ...serviceNames, 'migrate', 'rebuild'] as const;
export type Role = (typeof roles)[number];

/** The parts a process consists of. */
export type Part = ServiceName | 'gateway';

/** What each role is made of. `all` is nothing but the name of everything together. */
const needs: Record<Role, readonly Part[]> = {
  all: [...serviceNames, 'gateway'],
  gateway: ['gateway'],
  user: ['user'],
  transaction: ['transaction'],
  budgeting: ['budgeting'],
  reporting: ['reporting'],
  notification: ['notification'],
  audit: ['audit'],
  migrate: [],
  rebuild: ['transaction', 'budgeting', 'reporting'],
};

export function partsOf(role: Role): readonly Part[] {
  return needs[role];
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
