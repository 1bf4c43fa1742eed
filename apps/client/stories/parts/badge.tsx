import { Badge } from '@/ui/kit/badge';
import { Stack } from '@/ui/kit/stack';

export default function BadgeStory() {
  return (
    <Stack isRow wraps gap={2}>
      <Badge label="In sync" icon="check" />
      <Badge label="New" tone="accent" />
      <Badge label="On track" tone="onTrack" icon="check" />
      <Badge label="Offline" tone="close" icon="cloud-off" />
      <Badge label="Over" tone="over" icon="warning" />
    </Stack>
  );
}
