import { useLocation } from 'wouter';
import { session, useAccounts, useCategories, useSyncState } from '@/data';
import { settingsPagesShown } from '@/features/settings/parts';
import { places } from '@/navigation/places';
import { hrefOf, type Target } from '@/navigation/routes';
import { openSheet, type SheetName } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences, readPreferences } from '@/platform/preferences';
import type { IconName } from '@/ui/icons';
import { startEntry, startSearch } from '../focus.web';
import type { Command } from './rank';
import { useCommandWords } from './words';

export interface BoxCommand extends Command {
  icon: IconName;
  /** At the end of the line: the rest of what it is. */
  detail?: string;
  amount?: { amountMinor: number; currency: string };
  run: () => void;
}

function isDark(): boolean {
  const { theme } = readPreferences();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** Where one can go: places, pages of the settings, accounts, categories. */
export function useGoCommands(): BoxCommand[] {
  const navigationWords = useNavigationWords();
  const accounts = useAccounts();
  const { groups } = useCategories();
  const [, navigate] = useLocation();
  function go(key: string, label: string, icon: IconName, to: Target, detail?: string): BoxCommand {
    return {
      key: `go ${key}`,
      group: 'go',
      label,
      icon,
      ...(detail ? { detail } : {}),
      run: () => navigate(hrefOf(to)),
    };
  }
  return [
    ...places.map(({ name, icon, to }) => go(name, navigationWords.places[name], icon, to)),
    go('notifications', navigationWords.routes.notifications, 'bell', { route: 'notifications' }),
    ...settingsPagesShown
      .filter(({ name }) => !places.some((place) => place.name === name))
      .map(({ name, icon }) =>
        go(
          `settings ${name}`,
          navigationWords.settingsPages[name],
          icon,
          { route: 'settings', params: { page: name } },
          navigationWords.places.settings,
        ),
      ),
    ...accounts.map((account) => ({
      ...go(
        `account ${account.id}`,
        account.name,
        'account',
        { route: 'account', params: { id: account.id } },
        navigationWords.accounts,
      ),
      amount: { amountMinor: account.balanceMinor, currency: account.currency },
    })),
    ...groups.flatMap((group) =>
      group.categories
        .filter(({ isArchived }) => !isArchived)
        .map(({ id, name }) =>
          go(
            `category ${id}`,
            name,
            'transactions',
            { route: 'transactions', params: { categoryId: id } },
            group.name,
          ),
        ),
    ),
  ];
}

/** What can be done from anywhere. */
export function useDoCommands(): BoxCommand[] {
  const words = useCommandWords();
  const navigationWords = useNavigationWords();
  const { pendingCount } = useSyncState();
  const [, navigate] = useLocation();
  function act(key: string, label: string, icon: IconName, alias: string, run: () => void): BoxCommand {
    return { key: `do ${key}`, group: 'do', label, icon, alias, run };
  }
  const sheet = (key: SheetName, icon: IconName, alias: string) =>
    act(key, navigationWords.sheets[key], icon, alias, () => openSheet(key));
  return [
    act('entry', navigationWords.addTransaction, 'add', words.alias.entry, () => startEntry(navigate)),
    act('search', words.search, 'search', words.alias.search, () => startSearch(navigate)),
    sheet('account', 'account', words.alias.account),
    sheet('category', 'transactions', words.alias.category),
    act('import', navigationWords.routes.import, 'import', words.alias.import, () =>
      navigate(hrefOf({ route: 'import' })),
    ),
    act('blur', words.blur, 'eye', words.alias.blur, () =>
      changePreferences({ isBlurred: !readPreferences().isBlurred }),
    ),
    act('theme', words.theme, 'overview', words.alias.theme, () =>
      changePreferences({ theme: isDark() ? 'light' : 'dark' }),
    ),
    act('density', words.density, 'table', words.alias.density, () =>
      changePreferences({ density: readPreferences().density === 'dense' ? 'comfortable' : 'dense' }),
    ),
    act('rail', words.rail, 'panel', words.alias.rail, () =>
      changePreferences({ isRailNarrow: !readPreferences().isRailNarrow }),
    ),
    sheet('shortcuts', 'keyboard', words.alias.shortcuts),
    // What is not sent yet is lost only by a second step, and the page has it.
    act('sign-out', words.signOut, 'close', words.alias.signOut, () => {
      if (pendingCount > 0) navigate(hrefOf({ route: 'settings', params: { page: 'security' } }));
      else void session.signOut();
    }),
  ];
}
