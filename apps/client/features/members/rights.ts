import type { Household } from '@/data';

export type Member = Household['members'][number];

export interface Rights {
  isSelf: boolean;
  canChangeRole: boolean;
  /** Removing oneself is leaving. */
  canRemove: boolean;
  /** A household keeps an owner: this one stays what it is until there is another. */
  isLastOwner: boolean;
}

/** What one member may do about another; the server decides by the same rules. */
export function rightsOver(members: readonly Member[], selfId: string, other: Member): Rights {
  const isOwner = members.some(({ userId, role }) => userId === selfId && role === 'owner');
  const isLastOwner = other.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1;
  const isSelf = other.userId === selfId;
  return {
    isSelf,
    isLastOwner,
    canChangeRole: isOwner && !isLastOwner,
    canRemove: (isOwner || isSelf) && !isLastOwner,
  };
}
