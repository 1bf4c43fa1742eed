import { Badge } from '@/ui/kit/badge';
import { Stack } from '@/ui/kit/stack';

export default function StackStory() {
  return (
    <Stack gap={4}>
      <Stack isRow justify="between">
        <Badge label="start" />
        <Badge label="end" />
      </Stack>
      <Stack isRow wraps gap={2}>
        {Array.from({ length: 12 }, (_, index) => (
          <Badge key={String(index)} label={`part ${index + 1}`} />
        ))}
      </Stack>
    </Stack>
  );
}
