import { useHousehold } from '@/data';
import { Mark } from '@/ui/kit/mark';
import { useWords } from '@/ui/words';
import { HeaderActions } from './header-actions';
import { SyncBadge } from './SyncBadge';

export function TopBar() {
  const words = useWords();
  const household = useHousehold();
  return (
    <header className="top-bar">
      <Mark size={26} />
      <span className="top-bar-name" dir="auto">
        {household?.name ?? words.appName}
      </span>
      <SyncBadge isQuiet />
      <HeaderActions />
    </header>
  );
}
