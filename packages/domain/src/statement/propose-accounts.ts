import { comparableNumber } from './account-number';
import type { FileAccount } from './file-accounts';
import { foldText } from './fold-text';

/** An open account of the household; `numbers` are those that earlier files called it by. */
export type AccountOfHousehold = {
  id: string;
  name: string;
  currency: string;
  numbers: readonly string[];
};

/** Where an account of a file probably belongs, and by what. `given` is what the person had chosen before. */
export type Proposal = { accountId: string; by: 'given' | 'number' | 'name' | 'currency' };

type Told = Pick<FileAccount, 'number' | 'name' | 'currency' | 'rows'>;
type Rule = (told: Told, account: AccountOfHousehold, others: readonly Told[]) => boolean;

/**
 * One account of the household for each of a file, or none: the given one, else by a number remembered from earlier
 * files, else by its name, else because nothing else is in its currency. Money is never put into an account of another
 * currency, no account is proposed twice, and the surer rule picks first.
 */
export function proposeAccounts(
  told: readonly Told[],
  accounts: readonly AccountOfHousehold[],
  givenId: string | null,
): (Proposal | null)[] {
  const proposals = told.map((): Proposal | null => null);
  const filled = told.filter((one) => one.rows.length > 0);
  for (const [by, holds] of rules(givenId)) {
    told.forEach((one, at) => {
      if (proposals[at] !== null || one.rows.length === 0) return;
      const others = filled.filter((other) => other !== one);
      const fitting = accounts.filter(
        (account) =>
          (one.currency === null || one.currency === account.currency) &&
          proposals.every((proposal) => proposal?.accountId !== account.id) &&
          holds(one, account, others),
      );
      const [first] = fitting;
      // Several that fit say no more than none: the person has to choose.
      if (first !== undefined && fitting.length === 1) proposals[at] = { accountId: first.id, by };
    });
  }
  return proposals;
}

function rules(givenId: string | null): readonly (readonly [Proposal['by'], Rule])[] {
  return [
    ['given', (_, account, others) => others.length === 0 && account.id === givenId],
    ['number', (one, account) => account.numbers.some((number) => isSameNumber(number, one.number))],
    ['name', isNamedLike],
    ['given', (_, account) => account.id === givenId],
    ['currency', (one, _, others) => others.every((other) => other.currency !== one.currency)],
  ];
}

function isSameNumber(a: string, b: string | null): boolean {
  return b !== null && comparableNumber(a) === comparableNumber(b);
}

/** The file's name for it is the household's, or a name such as "Giro 3000" ends as the number does. */
function isNamedLike({ name, number }: Told, account: AccountOfHousehold): boolean {
  if (name !== null && foldText(name) === foldText(account.name)) return true;
  const digits = /\d{3,}/.exec(account.name.replace(/\s/g, ''))?.[0];
  return digits !== undefined && number !== null && comparableNumber(number).endsWith(digits);
}
