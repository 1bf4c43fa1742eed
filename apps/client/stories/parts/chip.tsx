import { useState } from 'react';
import { Chip } from '@/ui/kit/chip';
import { Stack } from '@/ui/kit/stack';

export default function ChipStory() {
  const [isOn, setIsOn] = useState(true);
  return (
    <Stack isRow wraps gap={2}>
      <Chip label="holiday" />
      <Chip label="This month" icon="calendar" onRemove={() => undefined} />
      <Chip label="Without a category" isOn={isOn} onPress={() => setIsOn(!isOn)} />
      <Chip label="Pending" isOn={!isOn} onPress={() => setIsOn(!isOn)} />
      <Chip
        label="Weekly shopping at the Very Large Organic Market of the Old Town"
        onRemove={() => undefined}
      />
    </Stack>
  );
}
