import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { EmptyState } from '@/ui/kit/empty-state';
import { useAccountWords } from './words';

/** What stands where an account is needed and there is none; a screen may say why in its own words. */
export function NoAccount({ title, text }: { title?: string; text?: string }) {
  const words = useAccountWords();
  const navigationWords = useNavigationWords();
  return (
    <EmptyState
      icon="account"
      title={title ?? words.emptyTitle}
      text={text ?? words.emptyText}
      action={
        <Button kind="primary" label={navigationWords.addAccount} onPress={() => openSheet('account')} />
      }
    />
  );
}
