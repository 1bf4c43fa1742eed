import { Button } from '@/ui/kit/button';
import { ErrorState } from '@/ui/kit/error-state';

export default function ErrorStateStory() {
  return (
    <ErrorState
      title="The file could not be read"
      text="Nothing was changed. Choose the file as your bank gave it."
      action={<Button label="Choose another" onPress={() => undefined} />}
    />
  );
}
