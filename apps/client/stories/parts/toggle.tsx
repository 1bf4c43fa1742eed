import { useState } from 'react';
import { Toggle } from '@/ui/kit/toggle';

export default function ToggleStory() {
  const [isOn, setIsOn] = useState(true);
  return (
    <>
      <Toggle label="Blur figures" isOn={isOn} onChange={setIsOn} />
      <Toggle
        label="This is not my device"
        hint="Nothing is kept here."
        isOn={!isOn}
        onChange={(on) => setIsOn(!on)}
      />
    </>
  );
}
