import { Mark } from '@/ui/kit/mark';
import { Stack } from '@/ui/kit/stack';

export default function MarkStory() {
  return (
    <Stack isRow gap={4}>
      <Mark />
      <Mark size={44} />
      <Mark size={96} />
    </Stack>
  );
}
