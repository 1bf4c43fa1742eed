import { FileDrop } from '@/ui/kit/file-drop';

export default function FileDropStory() {
  return (
    <FileDrop
      label="Statement"
      hint="CSV, OFX, QIF, CAMT or MT940, as your bank gives it."
      buttonLabel="Choose a file"
      onFile={() => undefined}
    />
  );
}
