import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences } from '@/platform/preferences';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { nextStep, type SetupStep, setupSteps } from './setup';
import { useStepsDone } from './setup-card';
import { useOverviewWords } from './words';

/** What to do in the first ten minutes, from what is there already; it goes when it is done or put away. */
export default function Setup() {
  const words = useOverviewWords();
  const done = useStepsDone();
  const next = nextStep(done);
  return (
    <Card
      title={`${words.setup} · ${words.setupDone(done.size, setupSteps.length)}`}
      isFlush
      {...(done.has('account')
        ? {
            action: (
              <Button
                kind="plain"
                label={words.setupHide}
                onPress={() => changePreferences({ isSetupHidden: true })}
              />
            ),
          }
        : {})}
    >
      {setupSteps.map((step, at) =>
        step === next ? (
          <Stack key={step} pad={4} gap={3} align="start">
            <Text as="h3" size="lead">
              {words.steps[step].title}
            </Text>
            <Text as="p" tone="muted">
              {words.steps[step].text}
            </Text>
            <Stack isRow wraps gap={2}>
              <StepActions step={step} />
            </Stack>
          </Stack>
        ) : (
          <Row
            key={step}
            title={words.steps[step].title}
            {...(done.has(step) ? { detail: words.isDone } : {})}
            leading={<StepMark number={at + 1} isDone={done.has(step)} />}
          />
        ),
      )}
    </Card>
  );
}

function StepMark({ number, isDone }: { number: number; isDone: boolean }) {
  return isDone ? <Icon name="check" size={18} /> : <Text tone="muted">{`${number}.`}</Text>;
}

function StepActions({ step }: { step: SetupStep }) {
  const words = useOverviewWords();
  const navigationWords = useNavigationWords();
  switch (step) {
    case 'account':
      return (
        <Button kind="primary" label={navigationWords.addAccount} onPress={() => openSheet('account')} />
      );
    case 'entries':
      return (
        <>
          <Button kind="primary" label={navigationWords.routes.import} to={{ route: 'import' }} />
          <Button label={navigationWords.addTransaction} onPress={() => openSheet('transaction')} />
        </>
      );
    case 'categories':
      return <Button kind="primary" label={words.sort} to={{ route: 'import', params: { sort: 'all' } }} />;
    case 'budget':
      return <Button kind="primary" label={words.setBudget} to={{ route: 'budgets' }} />;
  }
}
