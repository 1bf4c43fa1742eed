export const en = {
  wrong: 'The email and the password do not match.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  noNetwork: 'There is no connection to the server. Check the network and try again.',
  failed: 'That did not work. Nothing is lost; try again.',
};

export type FailureWords = typeof en;
