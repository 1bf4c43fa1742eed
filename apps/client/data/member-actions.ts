import { needRuntime } from './runtime';
import type { HouseholdMembership } from './types';

/** Who is a member is the server's to say, so these need the network; useHousehold() shows what came of them. */
export const members = {
  changeRole(userId: string, role: HouseholdMembership['role']): Promise<void> {
    return needRuntime().session.changeMemberRole(userId, role);
  },
  /** Removing oneself is leaving. */
  remove(userId: string): Promise<void> {
    return needRuntime().session.removeMember(userId);
  },
};
