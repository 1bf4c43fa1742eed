export const en = {
  roles: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' },
  rolesMean: {
    owner: 'Sees and changes everything, members and the household too.',
    editor: 'Enters and changes transactions, budgets and categories.',
    viewer: 'Sees everything and changes nothing.',
  },
  roleOf: (name: string) => `Role of ${name}`,
  you: (name: string) => `${name} (you)`,
  lastOwner: 'A household keeps an owner. Make someone else an owner first; then this role can change.',
  onlyOwners: 'Owners change roles and remove members.',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removeText: (name: string) =>
    `${name} no longer sees this household, on any device. What ${name} entered stays.`,
  leave: 'Leave this household',
  leaveText:
    'You no longer see this household, on any device. What you entered stays. An owner can take you in again.',
  changed: (name: string, role: string) => `${name} is now ${role}`,
  removed: (name: string) => `${name} is no longer a member`,
};

export type MemberWords = typeof en;
