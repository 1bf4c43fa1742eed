import { Stack } from '@/ui/kit/stack';
import type { FormProps } from './types';

export function Form({ label, children, gap = 4, isRow }: FormProps) {
  return (
    <Stack gap={gap} label={label} {...(isRow ? { isRow } : {})}>
      {children}
    </Stack>
  );
}
