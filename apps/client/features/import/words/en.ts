import { count } from '@/platform/language/count';

const rows = (number: number) => count(number, 'row', 'rows');

export const en = {
  drop: 'Drop a statement here, or anywhere in the app',
  dropHint: 'CSV of any bank, OFX, QFX, QIF, CAMT or MT940. You see what is in it before anything is saved.',
  chooseTitle: 'Choose a statement',
  choose: 'Choose a file',
  reading: 'Reading the file',
  offline:
    'There is no network. A file that you choose now waits on this device and is sent by itself later.',
  moreFiles: (number: number) =>
    `${count(number, 'more file waits', 'more files wait')} until this one is done.`,
  unreadable: 'That did not work. Nothing was changed.',
  noAccountTitle: 'First, an account',
  noAccountText: 'A statement belongs to an account. Add the one it is from.',
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Remove',

  toImport: (number: number) => `${count(number, 'new transaction', 'new transactions')}`,
  importNow: (number: number) => `Import ${count(number, 'transaction', 'transactions')}`,
  nothing: {
    columns: 'Say which column is which',
    rows: 'There is no transaction in this file',
    account: 'Choose an account for these rows',
    known: 'Everything in this file is already here',
  },
  doneText: (duplicates: number) =>
    duplicates === 0
      ? 'Nothing was there twice.'
      : `${count(duplicates, 'was', 'were')} already here and left as they are.`,

  accountsTitle: (number: number) =>
    number === 1 ? 'The account it is from' : `${number} accounts in this file`,
  accountIn: (currency: string | null) => (currency === null ? 'One account' : `One account in ${currency}`),
  rows,
  closing: (amount: string) => `balance ${amount}`,
  goesInto: (name: string) => `${name} goes into`,
  leaveOut: 'Leave out',
  createAccount: (currency: string) => `Create a ${currency} account`,
  newAccountName: (number: string | null, currency: string) =>
    number === null ? `${currency} account` : `Account ${number}`,
  otherCurrency: (currency: string) => `These rows are in ${currency}, and none of your accounts is.`,
  proposedBy: {
    given: 'You came from this account.',
    number: 'An earlier file with this account number went here.',
    name: 'Found by its name.',
    currency: 'It is your only account in this currency.',
  },

  columnsTitle: 'What the columns mean',
  columnsHint: 'Found by looking at the file. Change what is wrong; the account remembers it.',
  column: (number: number) => `Column ${number}`,
  meaningOf: (heading: string) => `What “${heading}” means`,
  notRead: 'Not read',
  meanings: {
    date: 'Day',
    payee: 'Payee',
    amount: 'Amount',
    debit: 'Money out',
    credit: 'Money in',
    note: 'Note',
    currency: 'Currency',
    account: 'Own account',
    balance: 'Balance',
    sign: 'In or out',
    fee: 'Fee',
    otherDate: 'Second day',
    payer: 'Payer',
    status: 'Booked or pending',
    bankId: 'Number of the bank',
  },
  missing: {
    date: 'Choose the column that holds the day.',
    amount: 'Choose the column that holds the amount.',
  },
  misread: {
    date: 'These are not days.',
    amount: 'These are not amounts.',
    currency: 'These are not currencies.',
  },
  dateOrder: 'Order of the date',
  dateOrders: { dmy: 'Day, month, year', mdy: 'Month, day, year', ymd: 'Year, month, day' },
  decimalMark: 'Amounts look like',
  sign: 'A minus means',
  signs: {
    'as-written': 'Money out',
    reversed: 'Money in',
    'unsigned-is-debit': 'Nothing: only money in is marked',
  },

  rowsTitle: 'Rows of the file',
  filter: 'Show',
  all: 'All',
  kinds: { new: 'New', duplicate: 'Already here', match: 'Matches an entry' },
  alreadyHere: (number: number, all: number) =>
    `${number} of ${all} ${number === 1 ? 'is' : 'are'} already here.`,
  booksEntry: (payee: string, day: string) => `Your entry “${payee}”, ${day}`,
  booksPending: (payee: string, day: string) => `Books the pending “${payee}”, ${day}`,
  firstRows: (shown: number, all: number) => `The first ${shown} of ${all} rows`,
  day: 'Day',
  payee: 'Payee',
  state: 'State',
  amount: 'Amount',

  badTitle: (number: number) =>
    `${count(number, 'line', 'lines')} that could not be read, the rest is not affected`,
  badLine: (line: number, reason: string) => `Line ${line}: ${reason}`,
  quoted: (text: string) => `“${text}”`,
  badMore: (number: number) => `and ${number} more`,
  badReasons: {
    'no-date': 'there is no day in it',
    'bad-date': 'its day does not exist',
    'no-amount': 'there is no amount in it',
    'bad-amount': 'its amount is not a number',
    'zero-amount': 'its amount is zero',
    'amount-too-large': 'its amount is too large to be counted',
    'pending-without-date': 'it is pending without a day and comes again once it is booked',
    'not-booked': 'the bank declined it or took it back',
    'investment-trade': 'it is a trade in a security, and only money is read',
    'not-a-transaction': 'it is a remark or a subtotal, not a transaction',
    'unclosed-quote': 'a quotation mark in it is never closed',
  },
  refusals: {
    empty: 'The file is empty: it holds no transactions.',
    'too-large': 'The file is too large. Export a shorter range of time.',
    unreadable: 'The file is damaged. Export it from your bank once more.',
    'unknown-format':
      'This is not a statement in a format that Florin reads. Ask your bank for CSV, CAMT or OFX.',
    'columns-not-found': 'No columns with a day and an amount were found in this table.',
    'bank-refused': 'Instead of a statement, the bank put an error into the file.',
    'no-transactions': 'The statement holds no transactions. Choose a longer range of time at your bank.',
  },
  bankSays: (text: string) => `It says “${text}”.`,
  problems: {
    'request/not-found': 'This statement is no longer here.',
    'transaction/already-exists': 'This file was sent already.',
    'transaction/unknown-account': 'This account is no longer here. Choose another.',
    'transaction/account-closed': 'This account is closed. Choose another, or open it again.',
    'transaction/other-currency': 'The account is in another currency than the rows.',
    'transaction/statement-refused': 'The file could not be read as a statement.',
    'transaction/statement-already-imported': 'This statement was imported already.',
    'transaction/statement-without-account': 'Choose first where the rows go.',
    'transaction/statement-not-imported': 'This import was undone already, or is not done yet.',
    'import/file-gone': 'The file is not on this device any more. Choose it again.',
  },

  importing: (done: number, all: number) => `${done} of ${all} imported`,
  undoing: (done: number, all: number) => `${done} of ${all} taken back`,
  done: (number: number) => `${count(number, 'transaction is', 'transactions are')} imported`,
  see: 'See the transactions',
  another: 'Import another file',
  undoImport: 'Undo this import',
  undone: (number: number) => `Undone: ${count(number, 'transaction', 'transactions')} taken back`,
  undoneText: (kept: number) =>
    kept === 0
      ? 'Everything is as it was before.'
      : `${count(kept, 'was', 'were')} changed since by somebody and stay.`,
  failed: 'The file could not be imported',
  failedText: (imported: number) =>
    imported === 0
      ? 'Nothing was changed. Perhaps its account was closed or deleted meanwhile.'
      : `${count(imported, 'transaction', 'transactions')} came in before it failed, perhaps because the account was closed meanwhile; you can undo that.`,
  past: 'Imported before',
  pastLine: (imported: number, duplicates: number) => `${imported} imported, ${duplicates} already here`,
  pastAll: (number: number) => `Show all ${number}`,

  waitingTitle: 'Chosen without a network',
  waiting: {
    waiting: 'Waits for the network',
    sent: 'Sent; it needs a look',
    refused: 'It could not be read as a statement',
  },
  look: 'Have a look',

  unsorted: (number: number) => `${count(number, 'transaction', 'transactions')} without a category`,
  unsortedText: 'From every file, and what was typed',
  sortOpen: 'Sort',
  sortTitle: 'Sort by payee',
  sortNow: (number: number) => `Sort ${count(number, 'transaction', 'transactions')}`,
  sortProgress: (done: number, all: number) => `${done} of ${count(all, 'payee', 'payees')} sorted`,
  sortHint: 'Type a few letters of a category; Enter files everything of this payee and goes on.',
  typeCategory: 'Category',
  categoryOf: (payee: string) => `Category of ${payee}`,
  undoOf: (payee: string, category: string) => `Undo ${payee}: ${category}`,
  undoStep: 'Undo the last one',
  later: 'Later',
  sortedTitle: 'Everything is sorted',
  sortedText: (payees: number) =>
    `${count(payees, 'payee has', 'payees have')} a category. The next statement files them the same way.`,
};

export type ImportWords = typeof en;
