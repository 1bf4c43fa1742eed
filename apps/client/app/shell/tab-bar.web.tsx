import { Link, useLocation } from 'wouter';
import { tabs } from '@/app/tabs';
import { routes } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { Icon } from '@/ui/icons';
import { useWords } from '@/ui/words';

/** The phone's tabs, with the add button in the middle, where a thumb reaches from either side. */
export function TabBar() {
  const words = useWords();
  const [path] = useLocation();
  const links = tabs.map(({ name, icon }) => (
    <Link
      key={name}
      href={routes[name].path}
      className="tab-link"
      aria-current={path === routes[name].path ? 'page' : undefined}
    >
      <Icon name={icon} size={22} />
      {words.routes[name]}
    </Link>
  ));
  return (
    <nav className="tab-bar" aria-label={words.shell.navigation}>
      {links.slice(0, 2)}
      <button
        type="button"
        className="tab-add"
        aria-label={words.shell.add}
        onClick={() => openSheet('transaction')}
      >
        <Icon name="add" size={26} />
      </button>
      {links.slice(2)}
    </nav>
  );
}
