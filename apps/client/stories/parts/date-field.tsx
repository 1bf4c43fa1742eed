import { useState } from 'react';
import { DateField } from '@/ui/kit/date-field';

export default function DateFieldStory() {
  const [day, setDay] = useState('2026-11-03');
  return (
    <>
      <DateField label="Day" day={day} onChange={setDay} />
      <DateField label="From" day="2025-12-24" onChange={setDay} hint="Type 3, 3.11. or yesterday." />
      <DateField label="To" day="" onChange={setDay} error="The end lies before the start." />
    </>
  );
}
