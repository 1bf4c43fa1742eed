import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';

export default function EmptyStateStory() {
  return (
    <EmptyState
      icon="transactions"
      title="Nothing spent yet"
      text="What you enter or import appears here, newest first."
      action={<Button kind="primary" label="Import a statement" to={{ route: 'import' }} />}
    />
  );
}
