import { useState } from 'react';
import { session, useSession } from '@/data';
import { useFailureText } from '@/features/failure/parts';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Text } from '@/ui/kit/text';
import { Toggle } from '@/ui/kit/toggle';
import { Entrance } from './Entrance';
import { useEntranceWords } from './words';

export default function SignIn() {
  const words = useEntranceWords();
  const navigationWords = useNavigationWords();
  const failureText = useFailureText();
  const state = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isOwnDevice, setIsOwnDevice] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const hasEnded = state.status === 'signed-out' && state.reason === 'ended';

  async function submit() {
    if (isBusy || !email.trim() || !password) return;
    setIsBusy(true);
    setFailure(null);
    try {
      await session.signIn({ email: email.trim(), password, isOwnDevice });
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  return (
    <Entrance title={navigationWords.routes['sign-in']}>
      {hasEnded ? (
        <Card tone="close">
          <Text as="p">{words.signIn.ended}</Text>
        </Card>
      ) : null}
      <Form label={navigationWords.routes['sign-in']} onSubmit={() => void submit()}>
        <Field kind="email" label={words.signIn.email} value={email} onChange={setEmail} isFocusedFirst />
        <Field
          kind="password"
          label={words.signIn.password}
          value={password}
          onChange={setPassword}
          error={failure ?? undefined}
        />
        <Toggle
          label={words.signIn.notMyDevice}
          hint={words.signIn.notMyDeviceHint}
          isOn={!isOwnDevice}
          onChange={(isOn) => setIsOwnDevice(!isOn)}
        />
        <Button
          kind="primary"
          label={words.signIn.submit}
          isSubmit
          isWide
          isBusy={isBusy}
          onPress={() => void submit()}
        />
      </Form>
      <Button kind="plain" label={words.signIn.newHere} to={{ route: 'sign-up' }} />
    </Entrance>
  );
}
