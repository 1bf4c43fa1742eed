import { useHousehold } from '@/data';
import { appName } from '@/platform/app-name';
import { Mark } from '@/ui/kit/mark';
import { HeaderActions } from './header-actions';
import { SyncBadge } from './SyncBadge';

export function TopBar() {
  const household = useHousehold();
  return (
    <header className="top-bar">
      <Mark size={26} />
      <span className="top-bar-name" dir="auto">
        {household?.name ?? appName}
      </span>
      <SyncBadge isQuiet />
      <HeaderActions />
    </header>
  );
}
