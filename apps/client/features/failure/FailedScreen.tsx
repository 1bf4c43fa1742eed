import { Button } from '@/ui/kit/button';
import { ErrorState } from '@/ui/kit/error-state';
import { Screen } from '@/ui/kit/screen';
import { Stack } from '@/ui/kit/stack';
import { useFailureWords } from './words';

/** In place of a screen that cannot be drawn: what happened, that nothing is lost, and the ways on. */
export function FailedScreen({ title, onRetry }: { title: string; onRetry: () => void }) {
  const words = useFailureWords();
  return (
    <Screen title={title}>
      <ErrorState
        title={words.screenTitle}
        text={words.screenText}
        action={
          <Stack isRow wraps gap={2}>
            <Button kind="primary" label={words.again} onPress={onRetry} />
            <Button label={words.toOverview} to={{ route: 'overview' }} />
            <Button label={words.toData} to={{ route: 'settings', params: { page: 'data' } }} />
          </Stack>
        }
      />
    </Screen>
  );
}
