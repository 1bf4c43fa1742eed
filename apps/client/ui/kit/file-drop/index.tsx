import { chooseFile } from '@/platform/files';
import { Button } from '@/ui/kit/button';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import type { FileDropProps } from './types';

export function FileDrop({ label, hint, buttonLabel, onFile }: FileDropProps) {
  async function choose() {
    const file = await chooseFile();
    if (file) onFile(file);
  }
  return (
    <Stack gap={2} align="center" pad={6}>
      <Text isStrong>{label}</Text>
      <Text tone="muted">{hint}</Text>
      <Button kind="primary" label={buttonLabel} onPress={() => void choose()} />
    </Stack>
  );
}
