import { useState } from 'react';
import { members as memberActions, useHousehold, useSession } from '@/data';
import { useFailureText } from '@/features/failure/parts';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { type Member, rightsOver } from './rights';
import { useMemberWords } from './words';

const roles = ['owner', 'editor', 'viewer'] as const;

/** Who is in the household, what each may do, and what owners do about it. */
export default function Members() {
  const words = useMemberWords();
  const household = useHousehold();
  const state = useSession();
  if (!household || state.status !== 'signed-in') return null;
  const selfId = state.user.id;
  const self = household.members.find(({ userId }) => userId === selfId);
  return (
    <>
      {household.members.map((member) => (
        <MemberCard key={member.userId} member={member} members={household.members} selfId={selfId} />
      ))}
      {self?.role === 'owner' ? null : (
        <Text as="p" tone="muted">
          {words.onlyOwners}
        </Text>
      )}
    </>
  );
}

function MemberCard(props: { member: Member; members: readonly Member[]; selfId: string }) {
  const { member, members, selfId } = props;
  const { userId, displayName, role } = member;
  const words = useMemberWords();
  const kitWords = useKitWords();
  const failureText = useFailureText();
  const { isSelf, isLastOwner, canChangeRole, canRemove } = rightsOver(members, selfId, member);
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState('');

  async function attempt(change: Promise<void>, done: string) {
    setIsBusy(true);
    setFailure('');
    try {
      await change;
      showToast({ text: done });
      setIsAsking(false);
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  function changeRole(next: string) {
    const wanted = roles.find((one) => one === next);
    if (!wanted || wanted === role) return;
    void attempt(memberActions.changeRole(userId, wanted), words.changed(displayName, words.roles[wanted]));
  }

  return (
    <Card>
      <Stack isRow wraps gap={3} justify="between" align="center">
        <Stack gap={1} grows>
          <Text isStrong isClipped>
            {isSelf ? words.you(displayName) : displayName}
          </Text>
          <Text size="small" tone="muted">
            {canChangeRole ? words.rolesMean[role] : `${words.roles[role]} · ${words.rolesMean[role]}`}
          </Text>
        </Stack>
        {canChangeRole ? (
          <Select
            label={words.roleOf(displayName)}
            isLabelHidden
            value={role}
            choices={roles.map((value) => ({ value, label: words.roles[value] }))}
            onChange={changeRole}
          />
        ) : null}
        {canRemove && !isAsking ? (
          <Button label={isSelf ? words.leave : words.remove} onPress={() => setIsAsking(true)} />
        ) : null}
      </Stack>
      {isLastOwner && members.length > 1 ? (
        <Text as="p" size="small" tone="muted">
          {words.lastOwner}
        </Text>
      ) : null}
      {isAsking ? (
        <Stack gap={3}>
          <Text as="p">{isSelf ? words.leaveText : words.removeText(displayName)}</Text>
          <Stack isRow wraps gap={2}>
            <Button label={kitWords.cancel} onPress={() => setIsAsking(false)} />
            <Button
              kind="danger"
              label={isSelf ? words.leave : words.removeNamed(displayName)}
              isBusy={isBusy}
              onPress={() => void attempt(memberActions.remove(userId), words.removed(displayName))}
            />
          </Stack>
        </Stack>
      ) : null}
      {failure ? (
        <Text as="p" tone="over">
          {failure}
        </Text>
      ) : null}
    </Card>
  );
}
