import { count } from '@/platform/language/count';

export const en = {
  signedInAs: 'Signed in as',
  thisSession: 'This session',
  syncTitle: 'Sync',
  waiting: (waiting: number) =>
    `${count(waiting, 'change waits', 'changes wait')} on this device to be sent.`,
  nothingWaits: 'Nothing waits to be sent.',
  deviceTitle: 'On this device',
  density: 'Rows of tables',
  densities: { dense: 'Dense', comfortable: 'Comfortable' },
  licences: 'Fonts and icons',
  licencesText: 'Source Serif 4 and Source Sans 3 by Adobe, OFL 1.1 · Lucide, ISC',
  version: 'Version',
  licence: 'Licence',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { system: 'As the device', en: 'English', de: 'Deutsch' },
  blur: 'Blur figures',
  blurHint: 'For the train. One tap in the header shows them again.',
  kept: 'Your data is kept on this device, sealed, so that it works offline.',
  notKept:
    'Nothing is kept on this device: it is not yours, or its browser refuses to keep anything. What you enter goes to the server at once.',
  signOut: 'Sign out',
  signOutText: 'Signing out deletes your data and its key from this device.',
  signOutPending: (waiting: number) =>
    `${count(waiting, 'change is', 'changes are')} not sent yet and would be lost. Go online first.`,
  signOutAnyway: 'Sign out and lose them',
  refused: 'Refused changes',
  refusedText: 'The server did not take these. Send them again or discard them.',
  refusedBecause: {
    'request/forbidden': 'Your role in this household does not allow this.',
    'request/fresh-authentication-required': 'Sign out and in again, then send it once more.',
    'user/household-not-empty': 'The household holds transactions or budgets by now, so its currency stays.',
    'transaction/account-not-empty':
      'The account holds transactions by now. Its currency stays; correct its balance instead.',
    'transaction/account-in-use': 'The account holds transactions by now. Close it instead.',
    'transaction/account-closed':
      'The account was closed meanwhile. Open it again, then send this once more.',
    'transaction/other-currency':
      'The account counts in another currency. Choose one in the currency of the transactions.',
    'transaction/before-stated-balance':
      'The balance of the account is known only from a later day on. Correct it on that day or later.',
    'transaction/is-correction':
      'A correction of a balance is not changed. Delete it, and correct the balance again.',
    'request/second-factor-required': 'Finish signing in with your second factor, then send it once more.',
    'request/not-found':
      'The server does not know this yet, or what it belongs to is gone. Send it again later.',
    'deleted-elsewhere': 'Another device deleted it meanwhile.',
    'transaction/unbalanced-splits':
      'The parts do not add up to the amount, which was changed meanwhile. Divide it again.',
    'transaction/unknown-category': 'The category is gone. Choose another one.',
    'transaction/unknown-account': 'The account is gone. Choose another one.',
    'transaction/amount-overflow': 'The balance would be larger than can be counted.',
    'transaction/categories-differ': 'One category is for income, the other for spending. They stay apart.',
    'transaction/category-merged': 'The category was merged into another one meanwhile.',
  } as Readonly<Record<string, string>>,
  refusedOtherwise: 'The server did not accept it.',
  refusedOne: 'A change',
  refusedStep: (rows: number) => `A change of ${count(rows, 'transaction', 'transactions')}`,
  refusedRows: (payees: readonly string[]) => `Not accepted: ${payees.join(', ')}`,
  noPayee: 'a transaction without a payee',
  sendRest: (rows: number) => (rows === 1 ? 'Send only the other one' : `Send only the other ${rows}`),
  sendAgain: 'Send again',
  discard: 'Discard',
  synced: (at: string) => `Last synced ${at}`,
  offlineText: 'Saved on this device. It is sent when you are back online.',
  unreadable: (rows: number) =>
    `${count(rows, 'entry', 'entries')} cannot be read at the moment. Everything else is complete, and nothing was deleted.`,
};

export type SettingsWords = typeof en;
