import { Button } from '@/ui/kit/button';
import { Stack } from '@/ui/kit/stack';

export default function ButtonStory() {
  return (
    <>
      <Stack isRow wraps gap={2}>
        <Button label="Save" kind="primary" onPress={() => undefined} />
        <Button label="Import a statement" icon="import" onPress={() => undefined} />
        <Button label="See all" kind="plain" to={{ route: 'transactions' }} />
        <Button label="Delete" kind="danger" icon="trash" onPress={() => undefined} />
        <Button label="Saving" kind="primary" isBusy onPress={() => undefined} />
        <Button label="Not yet" isDisabled onPress={() => undefined} />
      </Stack>
      <Button label="Create an account" kind="primary" isWide onPress={() => undefined} />
    </>
  );
}
