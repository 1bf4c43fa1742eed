import { useState } from 'react';
import { Field } from '@/ui/kit/field';

export default function FieldStory() {
  const [value, setValue] = useState('Mara Lind');
  return (
    <>
      <Field label="Your name" value={value} onChange={setValue} />
      <Field
        label="Email"
        kind="email"
        value="mara"
        onChange={setValue}
        error="Enter an address like name@example.com."
      />
      <Field
        label="Password"
        kind="password"
        value="a few unrelated words"
        onChange={setValue}
        hint="At least 15 characters."
      />
      <Field
        label="Search"
        kind="search"
        value=""
        onChange={setValue}
        placeholder="Search payee, note or amount"
        isLabelHidden
      />
    </>
  );
}
