import { Link, useLocation } from 'wouter';
import { tabs } from '@/app/tabs';
import { routes } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Icon } from '@/ui/icons';
import { useShellWords } from './words';

/** The phone's tabs, with the add button in the middle, where a thumb reaches from either side. */
export function TabBar() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const [path] = useLocation();
  const links = tabs.map(({ name, icon }) => (
    <Link
      key={name}
      href={routes[name].path}
      className="tab-link"
      aria-current={path === routes[name].path ? 'page' : undefined}
    >
      <Icon name={icon} size={22} />
      {navigationWords.routes[name]}
    </Link>
  ));
  return (
    <nav className="tab-bar" aria-label={words.navigation}>
      {links.slice(0, 2)}
      <button
        type="button"
        className="tab-add"
        aria-label={navigationWords.addTransaction}
        onClick={() => openSheet('transaction')}
      >
        <Icon name="add" size={26} />
      </button>
      {links.slice(2)}
    </nav>
  );
}
