import { Link, useLocation } from 'wouter';
import { useHousehold } from '@/data';
import { placesFor } from '@/navigation/places';
import { hrefOf } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { appName } from '@/platform/app-name';
import { changePreferences, usePreferences } from '@/platform/preferences';
import { Icon, type IconName } from '@/ui/icons';
import { IconButton } from '@/ui/kit/icon-button';
import { Mark } from '@/ui/kit/mark';
import { useIsCramped } from '@/ui/layout/index.web';
import { startEntry } from './focus.web';
import { HeaderActions } from './header-actions';
import { RailAccounts } from './rail-accounts.web';
import { SyncBadge } from './SyncBadge';
import { useShellWords } from './words';

/** The quiet left side of a wide screen: where to go, and what every account holds. Folded it is its icons. */
export function Rail() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const household = useHousehold();
  const { isRailNarrow: isFolded } = usePreferences();
  const isCramped = useIsCramped();
  const isRailNarrow = isFolded || isCramped;
  const [, navigate] = useLocation();
  const name = household?.name ?? appName;
  return (
    <header className={isRailNarrow ? 'rail rail-narrow' : 'rail'}>
      <div className="rail-brand" title={name}>
        <Mark size={28} />
        <span className="rail-household" dir="auto">
          {name}
        </span>
        {isCramped ? null : (
          <IconButton
            icon="panel"
            label={isFolded ? words.wideRail : words.narrowRail}
            onPress={() => changePreferences({ isRailNarrow: !isFolded })}
          />
        )}
      </div>
      <div className="rail-group">
        <RailButton
          className="rail-add"
          icon="add"
          label={navigationWords.add}
          title={navigationWords.addTransaction}
          hint="n"
          shortcut="n"
          onPress={() => startEntry(navigate)}
        />
        <RailButton
          icon="search"
          label={words.command}
          title={words.command}
          hint={/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : `${words.keyNames.control} K`}
          shortcut="Control+K Meta+K"
          onPress={() => openSheet('commands')}
        />
      </div>
      <nav aria-label={words.navigation}>
        <Places group="daily" />
        <Places group="behind" />
      </nav>
      {isRailNarrow ? <div className="rail-rest" /> : <RailAccounts />}
      <div className="rail-foot">
        <SyncBadge isSmall={isRailNarrow} />
        <div className="rail-tools">
          <HeaderActions />
          {placesFor(household?.members.length ?? 1)
            .filter(({ group }) => group === 'foot')
            .map((place) => (
              <IconButton
                key={place.name}
                icon={place.icon}
                label={navigationWords.places[place.name]}
                to={place.to}
              />
            ))}
        </div>
      </div>
    </header>
  );
}

function Places({ group }: { group: 'daily' | 'behind' }) {
  const navigationWords = useNavigationWords();
  const memberCount = useHousehold()?.members.length ?? 1;
  const [path] = useLocation();
  return (
    <ul className="rail-group">
      {placesFor(memberCount)
        .filter((place) => place.group === group)
        .map(({ name, icon, to }) => (
          <li key={name}>
            <Link
              href={hrefOf(to)}
              className="rail-link"
              title={navigationWords.places[name]}
              aria-current={path === hrefOf(to) ? 'page' : undefined}
            >
              <Icon name={icon} size={18} />
              <span className="rail-label">{navigationWords.places[name]}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}

function RailButton(props: {
  icon: IconName;
  label: string;
  /** The whole of what it does, where the label is short. */
  title: string;
  /** The key that does the same. */
  hint: string;
  /** That key as `aria-keyshortcuts` writes it. */
  shortcut: string;
  onPress: () => void;
  className?: string;
}) {
  const { icon, label, title, hint, shortcut, onPress, className = '' } = props;
  return (
    <button
      type="button"
      className={`rail-link ${className}`}
      title={title}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      <Icon name={icon} size={18} />
      <span className="rail-label">{label}</span>
      <kbd className="rail-key" aria-hidden>
        {hint}
      </kbd>
    </button>
  );
}
