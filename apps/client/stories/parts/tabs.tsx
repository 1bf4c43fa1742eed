import { useState } from 'react';
import { Tabs } from '@/ui/kit/tabs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export default function TabsStory() {
  const [month, setMonth] = useState('Nov');
  return (
    <Tabs
      label="Month"
      value={month}
      choices={months.map((name) => ({ value: name, label: name }))}
      onChange={setMonth}
    />
  );
}
