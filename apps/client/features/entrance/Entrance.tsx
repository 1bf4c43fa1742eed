import type { ReactNode } from 'react';
import { Screen } from '@/ui/kit/screen';
import { Stack } from '@/ui/kit/stack';

/** The narrow page of everything before the household is open. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Screen title={title} isEntrance>
      <Stack gap={6}>{children}</Stack>
    </Screen>
  );
}
