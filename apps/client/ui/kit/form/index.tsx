import { Stack } from '@/ui/kit/stack';
import type { FormProps } from './types';

/** A phone has no forms: the fields and the button carry their own names. */
export function Form({ children, gap = 4, isRow }: FormProps) {
  return (
    <Stack gap={gap} {...(isRow ? { isRow } : {})}>
      {children}
    </Stack>
  );
}
