import { IconButton } from '@/ui/kit/icon-button';
import { Stack } from '@/ui/kit/stack';

export default function IconButtonStory() {
  return (
    <Stack isRow gap={1}>
      <IconButton icon="search" label="Search" onPress={() => undefined} />
      <IconButton icon="eye-off" label="Show figures" isPressed onPress={() => undefined} />
      <IconButton icon="bell" label="3 notifications" count={3} onPress={() => undefined} />
      <IconButton icon="bell" label="24 notifications" count={24} to={{ route: 'notifications' }} />
    </Stack>
  );
}
