import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import type { ErrorStateProps } from './types';

export function ErrorState({ title, text, action }: ErrorStateProps) {
  return (
    <Card tone="over">
      <Stack gap={2} align="start">
        <Text as="h2" tone="over" isStrong>
          {title}
        </Text>
        <Text as="p">{text}</Text>
        {action}
      </Stack>
    </Card>
  );
}
