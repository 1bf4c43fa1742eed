export const en = {
  welcome: {
    headline: 'Know what is left',
    sample: ['Groceries', 'Eating out'] as readonly [string, string],
    text: 'Budgets, accounts and spending in one quiet place. It works offline, and what you enter is sealed so that nobody else can read it.',
    create: 'Create an account',
    signIn: 'Sign in',
    points: [
      ['Left, not just spent', 'One figure says what you can still spend this month, and each day.'],
      ['Instant', 'Everything is on your device. Nothing waits for the network.'],
      ['Yours', 'Sealed at rest, no adverts, and your data leaves whenever you do.'],
    ] as readonly (readonly [string, string])[],
  },
  signIn: {
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    notMyDevice: 'This is not my device',
    notMyDeviceHint: 'Nothing is kept here: everything is gone when you close the page.',
    newHere: 'New here? Create an account',
    ended: 'Your session has ended. Sign in to go on; what you entered is still here.',
  },
  signUp: {
    name: 'Your name',
    email: 'Email',
    password: 'Password',
    passwordHint: 'At least 15 characters. A few unrelated words work well.',
    submit: 'Create account',
    haveOne: 'Already have an account? Sign in',
    nameMissing: 'Enter the name others in your household know you by.',
    emailWrong: 'Enter an address like name@example.com.',
    passwordShort: 'Use at least 15 characters.',
    taken: 'Nearly there. If this address already has an account, sign in with the password you chose then.',
  },
  firstRun: {
    title: 'Set up your household',
    text: 'Everything belongs to a household, even if it is just you.',
    name: 'Name of the household',
    nameExample: 'Home',
    nameMissing: 'Give the household a name.',
    currency: 'Currency',
    currencyHint: 'What budgets and reports count in. Each account can have its own.',
    timeZone: 'Time zone',
    timeZoneHint: 'Days and months turn at midnight there.',
    submit: 'Continue',
  },
  firstAccount: {
    title: 'Add your first account',
    text: 'The one most of your money comes and goes through.',
    balanceHint:
      'What your bank shows right now, or what is in your purse. Older transactions you import later do not change it. What you owe is negative.',
    submit: 'Start',
    later: 'Add accounts later',
    back: 'Back',
  },
};

export type EntranceWords = typeof en;
