import { openSheet } from '@/navigation/sheets';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { useWords } from '@/ui/words';

/** What stands where an account is needed and there is none; a screen may say why in its own words. */
export function NoAccount({ title, text }: { title?: string; text?: string }) {
  const words = useWords();
  return (
    <EmptyState
      icon="account"
      title={title ?? words.overview.emptyTitle}
      text={text ?? words.overview.emptyText}
      action={<Button kind="primary" label={words.shell.addAccount} onPress={() => openSheet('account')} />}
    />
  );
}
