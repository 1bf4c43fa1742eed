import type { Household, Role } from '@florin/contracts';
import { type IdentityWork, Problem } from '@florin/kernel';
import type { SealedRow, WritableRowScope } from '@florin/kernel/rows';
import { type HouseholdState, households } from './households';
import { addMembership, changeMembership, removeMembership } from './memberships';

type MemberView = Household['members'][number];
/** A household as its only writer has it. */
export type OpenHousehold = { scope: WritableRowScope; row: SealedRow<HouseholdState> };

/**
 * Enters a household as its only writer. Undefined where there is no such household; its members are then read and
 * written one change after another, so two owners cannot both be the last to go.
 */
export async function openHousehold(
  work: IdentityWork,
  householdId: string,
): Promise<OpenHousehold | undefined> {
  const scope = await work.enterHousehold(householdId);
  const row = await households.get(scope, householdId);
  return row === undefined ? undefined : { scope, row };
}

export function memberIn(household: OpenHousehold, userId: string): MemberView | undefined {
  return household.row.value.members.find((one) => one.userId === userId);
}

/** Refuses whoever is no owner now: a token may be some seconds older than the role it names. */
export function requireOwner(household: OpenHousehold, userId: string): void {
  if (memberIn(household, userId)?.role !== 'owner') throw new Problem('request/forbidden');
}

/** Refuses what would leave the household without an owner. */
export function requireOwnerLeft(household: OpenHousehold, userId: string, role: Role | null): void {
  const others = household.row.value.members.filter((one) => one.userId !== userId);
  if (role === 'owner' || others.some((one) => one.role === 'owner')) return;
  throw new Problem('user/last-owner');
}

/**
 * Writes a member's role, or with `null` their leaving, in both places that know of it: the household's own list, which
 * its devices show, and the person's row, from which their rights follow. Tells the household.
 */
export async function writeMember(
  work: IdentityWork,
  { scope, row }: OpenHousehold,
  member: Pick<MemberView, 'userId' | 'displayName'>,
  role: Role | null,
): Promise<HouseholdState> {
  const { userId, displayName } = member;
  const isKnown = row.value.members.some((one) => one.userId === userId);
  const kept = row.value.members.filter((one) => one.userId !== userId || role !== null);
  const members = kept.map((one) => (one.userId === userId && role !== null ? { ...one, role } : one));
  if (!isKnown && role !== null) members.push({ userId, displayName, role });
  const value = { ...row.value, members };
  await households.put(scope, [{ id: row.id, value }]);
  work.emit(scope, 'user.membership-changed.v1', { userId, householdId: row.id, role });
  await work.enterPerson(userId);
  if (role === null) await removeMembership(work, userId, row.id);
  else if (isKnown) await changeMembership(work, userId, { householdId: row.id, role });
  else await addMembership(work, userId, { householdId: row.id, role }, new Date(work.now));
  return value;
}
