export const en = {
  wrong: 'The email and the password do not match.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  noNetwork: 'There is no connection to the server. Check the network and try again.',
  failed: 'That did not work. Nothing is lost; try again.',
  screenTitle: 'This screen could not be shown',
  cardTitle: 'This card could not be shown',
  screenText:
    'Something in the app went wrong. Nothing is lost: what you entered is kept, and the other screens work.',
  again: 'Try again',
  toOverview: 'Go to the overview',
  toData: 'See what is kept',
};

export type FailureWords = typeof en;
