import { useState } from 'react';
import { Segmented } from '@/ui/kit/segmented';

export default function SegmentedStory() {
  const [value, setValue] = useState('dense');
  const [theme, setTheme] = useState('system');
  return (
    <>
      <Segmented
        label="Density"
        value={value}
        choices={[
          { value: 'dense', label: 'Dense' },
          { value: 'comfortable', label: 'Comfortable' },
        ]}
        onChange={setValue}
      />
      <Segmented
        label="Theme"
        value={theme}
        isWide
        choices={[
          { value: 'system', label: 'Like the system', icon: 'settings' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={setTheme}
      />
    </>
  );
}
