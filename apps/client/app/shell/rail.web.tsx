import { Link, useLocation, useSearch } from 'wouter';
import { type AccountView, useAccounts, useHousehold } from '@/data';
import { places } from '@/navigation/places';
import { hrefOf } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { appName } from '@/platform/app-name';
import { useRegional } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Mark } from '@/ui/kit/mark';
import { startEntry } from './focus.web';
import { HeaderActions } from './header-actions';
import { SyncBadge } from './SyncBadge';
import { useShellWords } from './words';

/** The quiet left side of a wide screen: where to go, and what every account holds. */
export function Rail() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const household = useHousehold();
  const [path, navigate] = useLocation();
  return (
    <header className="rail">
      <div className="rail-brand">
        <Mark />
        <span className="rail-household" dir="auto">
          {household?.name ?? appName}
        </span>
      </div>
      <div className="rail-add">
        <Button
          kind="primary"
          icon="add"
          label={navigationWords.addTransaction}
          isWide
          onPress={() => startEntry(navigate)}
        />
      </div>
      <nav aria-label={words.navigation}>
        {places.map(({ name, icon, to }) => (
          <Link
            key={name}
            href={hrefOf(to)}
            className="rail-link"
            aria-current={path === hrefOf(to) ? 'page' : undefined}
          >
            <Icon name={icon} />
            {navigationWords.places[name]}
          </Link>
        ))}
      </nav>
      <RailAccounts />
      <div className="rail-foot">
        <SyncBadge />
        <div className="rail-tools">
          <HeaderActions />
        </div>
      </div>
    </header>
  );
}

function RailAccounts() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const { currency } = useRegional();
  const shown = new URLSearchParams(useSearch()).get('accountId');
  const totalMinor = accounts.reduce(
    (sum, account) => (account.currency === currency ? sum + account.balanceMinor : sum),
    0,
  );
  return (
    <section className="rail-accounts" aria-label={words.accounts}>
      <div className="rail-heading">
        <h2>{words.accounts}</h2>
        <button type="button" className="rail-new" onClick={() => openSheet('account')}>
          <Icon name="add" size={16} />
          <span className="visually-hidden">{navigationWords.addAccount}</span>
        </button>
      </div>
      <ul>
        {accounts.map((account: AccountView) => (
          <li key={account.id}>
            <Link
              href={hrefOf({ route: 'transactions', params: { accountId: account.id } })}
              className="rail-account"
              aria-current={shown === account.id ? 'true' : undefined}
            >
              <span className="text-clipped" dir="auto">
                {account.name}
              </span>
              <Amount amountMinor={account.balanceMinor} currency={account.currency} />
            </Link>
          </li>
        ))}
      </ul>
      {accounts.length > 1 ? (
        <p className="rail-total">
          <span>{words.total}</span>
          <span className="ledger-sum">
            <Amount amountMinor={totalMinor} currency={currency} isStrong />
          </span>
        </p>
      ) : null}
    </section>
  );
}
