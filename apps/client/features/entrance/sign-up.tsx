import { useState } from 'react';
import { ProblemError, session } from '@/data';
import { useFailureText } from '@/features/failure/parts';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Text } from '@/ui/kit/text';
import { Entrance } from './Entrance';
import { useEntranceWords } from './words';

const passwordMin = 15;

/** Registers and signs in at once. A known email gets the same answer, so the sign-in then says what it can. */
export default function SignUp() {
  const words = useEntranceWords();
  const failureText = useFailureText();
  const navigationWords = useNavigationWords();
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const errors = {
    name: displayName.trim() ? undefined : words.signUp.nameMissing,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : words.signUp.emailWrong,
    password: password.length >= passwordMin ? undefined : words.signUp.passwordShort,
  };

  async function submit() {
    setIsTried(true);
    if (isBusy || errors.name || errors.email || errors.password) return;
    setIsBusy(true);
    setFailure(null);
    const credentials = { email: email.trim(), password };
    try {
      await session.register({ ...credentials, displayName: displayName.trim() });
      await session.signIn(credentials);
    } catch (error) {
      const isTaken = error instanceof ProblemError && error.status === 401;
      setFailure(isTaken ? words.signUp.taken : failureText(error));
    }
    setIsBusy(false);
  }

  return (
    <Entrance title={navigationWords.routes['sign-up']}>
      <Form label={navigationWords.routes['sign-up']} onSubmit={() => void submit()}>
        <Field
          label={words.signUp.name}
          value={displayName}
          onChange={setDisplayName}
          error={isTried ? errors.name : undefined}
          isFocusedFirst
        />
        <Field
          kind="email"
          label={words.signUp.email}
          value={email}
          onChange={setEmail}
          error={isTried ? errors.email : undefined}
        />
        <Field
          kind="new-password"
          label={words.signUp.password}
          hint={words.signUp.passwordHint}
          value={password}
          onChange={setPassword}
          error={isTried ? errors.password : undefined}
        />
        {failure ? (
          <Text as="p" tone="over">
            {failure}
          </Text>
        ) : null}
        <Button
          kind="primary"
          label={words.signUp.submit}
          isSubmit
          isWide
          isBusy={isBusy}
          onPress={() => void submit()}
        />
      </Form>
      <Button kind="plain" label={words.signUp.haveOne} to={{ route: 'sign-in' }} />
    </Entrance>
  );
}
