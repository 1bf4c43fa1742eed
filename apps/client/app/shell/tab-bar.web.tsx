import { Link, useLocation } from 'wouter';
import { places } from '@/navigation/places';
import { hrefOf, routes } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Icon } from '@/ui/icons';
import { useShellWords } from './words';

const tabs = places.filter(({ isTab }) => isTab);

/** The phone's tabs: the daily places, and More for the rest; the add button floats above, where a thumb reaches. */
export function TabBar() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const [path] = useLocation();
  const isTab = tabs.some(({ to }) => path === hrefOf(to));
  return (
    <>
      <button
        type="button"
        className="add-button"
        aria-label={navigationWords.addTransaction}
        onClick={() => openSheet('transaction')}
      >
        <Icon name="add" size={26} />
      </button>
      <nav className="tab-bar" aria-label={words.navigation}>
        {tabs.map(({ name, icon, to }) => (
          <Link
            key={name}
            href={hrefOf(to)}
            className="tab-link"
            aria-current={path === hrefOf(to) ? 'page' : undefined}
          >
            <Icon name={icon} size={22} />
            <span>{navigationWords.places[name]}</span>
          </Link>
        ))}
        <Link
          href={routes.more.path}
          className="tab-link"
          aria-current={path === routes.more.path ? 'page' : isTab ? undefined : 'true'}
        >
          <Icon name="more" size={22} />
          <span>{navigationWords.routes.more}</span>
        </Link>
      </nav>
    </>
  );
}
