import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';

export default function FormStory() {
  return (
    <Form label="Sign in" onSubmit={() => undefined}>
      <Field label="Email" kind="email" value="mara@example.com" onChange={() => undefined} />
      <Field label="Password" kind="password" value="" onChange={() => undefined} />
      <Button kind="primary" label="Sign in" isSubmit isWide />
    </Form>
  );
}
