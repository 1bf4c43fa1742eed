import { Link, useLocation, useSearch } from 'wouter';
import { type AccountView, useAccounts, useStatements, useWaitingAccounts } from '@/data';
import { daysSinceStatement } from '@/features/accounts/parts';
import { hrefOf, routes } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { useShellWords } from './words';

/** What every open account holds, and whether something of it waits. */
export function RailAccounts() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const { currency } = useRegional();
  const [path] = useLocation();
  const params = new URLSearchParams(useSearch());
  const shown = path === routes.account.path ? params.get('id') : params.get('accountId');
  const own = accounts.filter((account) => account.currency === currency);
  return (
    <section className="rail-accounts" aria-label={words.accounts}>
      <div className="rail-heading">
        <h2>{words.accounts}</h2>
        <button
          type="button"
          className="rail-new"
          aria-label={navigationWords.addAccount}
          title={navigationWords.addAccount}
          onClick={() => openSheet('account')}
        >
          <Icon name="add" size={16} />
        </button>
      </div>
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            <Link
              href={hrefOf({ route: 'account', params: { id: account.id } })}
              className="rail-account"
              aria-current={shown === account.id ? 'true' : undefined}
            >
              <span className="text-clipped" dir="auto" title={account.name}>
                {account.name}
              </span>
              <State account={account} />
              <Amount amountMinor={account.balanceMinor} currency={account.currency} />
            </Link>
          </li>
        ))}
      </ul>
      {own.length > 1 ? (
        <p className="rail-total">
          <span>{words.total}</span>
          <span className="ledger-sum">
            <Amount
              amountMinor={own.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)}
              currency={currency}
              isStrong
            />
          </span>
        </p>
      ) : null}
    </section>
  );
}

/** A shape with its words: something of it is not sent yet, or its last statement is long ago. */
function State({ account }: { account: AccountView }) {
  const words = useShellWords();
  const isWaiting = useWaitingAccounts().has(account.id);
  const days = daysSinceStatement(account, useStatements(), Date.now());
  if (!isWaiting && days === null) return null;
  const text = isWaiting ? words.waiting : words.needsImport(days ?? 0);
  return (
    <span className={isWaiting ? 'rail-state' : 'rail-state rail-state-due'} title={text}>
      <Icon name={isWaiting ? 'cloud' : 'import'} size={14} />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
