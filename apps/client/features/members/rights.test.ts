import { expect, test } from 'vitest';
import { type Member, rightsOver } from './rights';

const ada: Member = { userId: 'ada', displayName: 'Ada', role: 'owner' };
const bob: Member = { userId: 'bob', displayName: 'Bob', role: 'editor' };
const cy: Member = { userId: 'cy', displayName: 'Cy', role: 'viewer' };
const dan: Member = { userId: 'dan', displayName: 'Dan', role: 'owner' };

test.each<[string, Member[], string, Member, string[]]>([
  ['an owner changes and removes others', [ada, bob], 'ada', bob, ['canChangeRole', 'canRemove']],
  ['the last owner stays', [ada, bob], 'ada', ada, ['isSelf', 'isLastOwner']],
  [
    'one of two owners may step down and leave',
    [ada, dan],
    'ada',
    ada,
    ['isSelf', 'canChangeRole', 'canRemove'],
  ],
  ['and may be stepped down by the other', [ada, dan], 'dan', ada, ['canChangeRole', 'canRemove']],
  ['an editor may only leave', [ada, bob], 'bob', bob, ['isSelf', 'canRemove']],
  ['and changes nobody else', [ada, bob, cy], 'bob', cy, []],
  ['nor the last owner', [ada, bob], 'bob', ada, ['isLastOwner']],
  ['a stranger does nothing', [ada, bob], 'eve', bob, []],
])('%s', (_name, members, selfId, other, rights) => {
  const found = Object.entries(rightsOver(members, selfId, other)).filter(([, has]) => has);
  expect(found.map(([name]) => name).sort()).toEqual([...rights].sort());
});
