import type { ReactNode } from 'react';
import { View } from 'react-native';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import type { SortRowProps } from './types';

/** One line of a list that is worked through from top to bottom; the active one holds the control. */
export function SortRow({ title, detail, count, sum, control, isActive, isDone, onPress }: SortRowProps) {
  return (
    <Stack gap={1}>
      <Row
        title={isDone ? `✓ ${title}` : title}
        detail={detail}
        isSelected={isActive}
        onPress={onPress}
        trailing={
          <Stack isRow gap={3}>
            <Text tone="muted">{count}</Text>
            {sum}
          </Stack>
        }
      />
      {control}
    </Stack>
  );
}

export function SortRows({ label, children }: { label: string; children: ReactNode }) {
  return <View accessibilityLabel={label}>{children}</View>;
}
