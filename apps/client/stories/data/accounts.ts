import { balanceOn } from '@florin/domain/account';
import type { AccountEdit, AccountFields, HouseholdEdit, Transaction, Written } from '@/data/types';
import type { StoryRows } from './rows';

/** What a story does with accounts and the household. */
export function accountActions(rows: StoryRows, newId: () => string, written: (id: string) => Written) {
  return {
    addAccount(fields: AccountFields) {
      const id = newId();
      rows.accounts.push({
        id,
        ...fields,
        balanceMinor: fields.stated.balanceMinor,
        laterMinor: 0,
        isClosed: false,
        change: 0,
      });
      return written(id);
    },
    editAccount(id: string, fields: AccountEdit) {
      rows.accounts = rows.accounts.map((account) =>
        account.id === id ? { ...account, ...fields } : account,
      );
      return written(id);
    },
    deleteAccount(id: string) {
      const before = rows.accounts;
      rows.accounts = before.filter((account) => account.id !== id);
      const undo = () => {
        rows.accounts = before;
        return written(id);
      };
      return { ...written(id), undo };
    },
    correctBalance(accountId: string, on: string, balanceMinor: number) {
      const { accounts, transactions } = rows;
      const own = transactions.filter((row) => row.accountId === accountId);
      const account = accounts.find((one) => one.id === accountId)!;
      const amountMinor = balanceMinor - balanceOn(on, account.balanceMinor, own);
      const id = newId();
      rows.accounts = accounts.map((one) =>
        one.id === accountId ? { ...one, balanceMinor: one.balanceMinor + amountMinor } : one,
      );
      const line: Transaction = {
        id,
        accountId,
        on,
        amountMinor,
        currency: account.currency,
        payee: '',
        note: '',
        splits: [],
        status: 'posted',
        origin: 'correction',
        statementId: null,
        change: 0,
      };
      const at = transactions.findIndex((other) => other.on <= on);
      rows.transactions = [...transactions.slice(0, at), line, ...transactions.slice(at)];
      const undo = () => {
        Object.assign(rows, { accounts, transactions });
        return written(id);
      };
      return { ...written(id), undo };
    },
    editHousehold(fields: HouseholdEdit) {
      rows.household = { ...rows.household, ...fields };
      return written('household');
    },
  };
}
