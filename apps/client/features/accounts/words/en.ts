export const en = {
  name: 'Name of the account',
  nameExample: 'Everyday account',
  nameMissing: 'Give the account a name.',
  kind: 'Kind',
  kinds: {
    checking: 'Current account',
    savings: 'Savings',
    card: 'Credit card',
    cash: 'Cash',
    loan: 'Loan',
    investment: 'Investment',
  },
  balance: 'Balance today',
  balanceHint: 'What you owe is negative, like −250.',
  add: 'Add account',
  added: (name: string) => `${name} is added`,
  emptyTitle: 'Start with an account',
  emptyText:
    'Add the account most of your money comes and goes through. Then enter what you spend, or import a statement.',
};

export type AccountWords = typeof en;
