import { useState } from 'react';
import { Checkbox } from '@/ui/kit/checkbox';

export default function CheckboxStory() {
  const [isOn, setIsOn] = useState(true);
  return (
    <>
      <Checkbox label="Remember the category" isOn={isOn} onChange={setIsOn} />
      <Checkbox
        label="Apply to the past as well"
        hint="11 transactions"
        isOn={!isOn}
        onChange={(on) => setIsOn(!on)}
      />
      <Checkbox label="All of Rewe" isOn={false} isMixed onChange={setIsOn} />
    </>
  );
}
