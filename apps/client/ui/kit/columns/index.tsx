import { Stack } from '@/ui/kit/stack';
import type { ColumnsProps } from './types';

export function Columns({ main, side }: ColumnsProps) {
  return (
    <Stack gap={4}>
      <Stack gap={4}>{main}</Stack>
      <Stack gap={4}>{side}</Stack>
    </Stack>
  );
}
