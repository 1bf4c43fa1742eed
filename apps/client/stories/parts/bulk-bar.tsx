import { BulkBar } from '@/ui/kit/bulk-bar';
import { Button } from '@/ui/kit/button';

export default function BulkBarStory() {
  return (
    <BulkBar count={12} summary="−€482.10" onClear={() => undefined}>
      <Button label="Category" onPress={() => undefined} />
      <Button label="Delete" kind="danger" icon="trash" onPress={() => undefined} />
    </BulkBar>
  );
}
