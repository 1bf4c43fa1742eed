import { useState } from 'react';
import { useLocation } from 'wouter';
import { session, useAccounts } from '@/data';
import { places } from '@/navigation/places';
import { hrefOf } from '@/navigation/routes';
import { closeSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences, readPreferences } from '@/platform/preferences';
import { Icon, type IconName } from '@/ui/icons';
import { startEntry, startSearch } from './focus.web';
import { useShellWords } from './words';

interface Command {
  label: string;
  icon: IconName;
  run: () => void;
}

function isDark(): boolean {
  const { theme } = readPreferences();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

function useCommands(): Command[] {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const accounts = useAccounts();
  const [, navigate] = useLocation();
  return [
    { label: navigationWords.addTransaction, icon: 'add', run: () => startEntry(navigate) },
    { label: words.commands.search, icon: 'search', run: () => startSearch(navigate) },
    ...places.map(
      ({ name, icon, to }): Command => ({
        label: words.commands.goTo(navigationWords.places[name]),
        icon,
        run: () => navigate(hrefOf(to)),
      }),
    ),
    ...accounts.map(
      (account): Command => ({
        label: words.commands.account(account.name),
        icon: 'account',
        run: () => navigate(hrefOf({ route: 'transactions', params: { accountId: account.id } })),
      }),
    ),
    {
      label: words.commands.goTo(navigationWords.routes.notifications),
      icon: 'bell',
      run: () => navigate(hrefOf({ route: 'notifications' })),
    },
    {
      label: words.commands.blur,
      icon: 'eye',
      run: () => changePreferences({ isBlurred: !readPreferences().isBlurred }),
    },
    {
      label: words.commands.theme,
      icon: 'overview',
      run: () => changePreferences({ theme: isDark() ? 'light' : 'dark' }),
    },
    { label: words.commands.signOut, icon: 'close', run: () => void session.signOut() },
  ];
}

/** Every command by a few letters of its name, in any order of words. */
export default function CommandBar() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const parts = text.toLowerCase().split(' ').filter(Boolean);
  const fitting = useCommands().filter(({ label }) =>
    parts.every((part) => label.toLowerCase().includes(part)),
  );
  const chosen = Math.min(at, fitting.length - 1);

  function run(command: Command | undefined) {
    if (!command) return;
    closeSheet();
    // The dialog gives the focus back first, so that a command may take it.
    requestAnimationFrame(command.run);
  }

  return (
    <div className="commands">
      <input
        className="field-input"
        role="combobox"
        aria-label={words.commands.placeholder}
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={fitting.length > 0 ? `command-${chosen}` : undefined}
        placeholder={words.commands.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the bar was opened to type into it.
        autoFocus
        data-first-focus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step && fitting.length > 0) {
            event.preventDefault();
            const next = (chosen + step + fitting.length) % fitting.length;
            setAt(next);
            document.getElementById(`command-${next}`)?.scrollIntoView({ block: 'nearest' });
          } else if (event.key === 'Enter') {
            event.preventDefault();
            run(fitting[chosen]);
          }
        }}
      />
      <div
        id="commands"
        role="listbox"
        aria-label={navigationWords.sheets.commands}
        className="commands-list"
      >
        {fitting.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and handles the keys.
          <div
            key={command.label}
            id={`command-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="combobox-option"
            onClick={() => run(command)}
          >
            <span className="command-label">
              <Icon name={command.icon} size={18} />
              <span dir="auto">{command.label}</span>
            </span>
          </div>
        ))}
      </div>
      {fitting.length === 0 ? <p className="commands-none">{words.commands.none}</p> : null}
    </div>
  );
}
