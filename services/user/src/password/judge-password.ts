import { guessCost, plainForm } from './guess-cost';

/** Lengths in characters (Unicode code points) after composing; NIST SP 800-63B-4, 3.1.1.2. */
export const passwordLengths = { min: 15, minWithSecondFactor: 8, max: 1024 } as const;

/** The least there must be to guess, in the measure of `guessCost`. */
const costMin = 8;
const costMinWithSecondFactor = 5;

/** In order of precedence. */
export type PasswordRefusal =
  | 'not-text'
  | 'too-short'
  | 'too-long'
  | 'too-common'
  | 'names-the-product'
  | 'names-its-owner';

export type PasswordVerdict = { ok: true } | { ok: false; reason: PasswordRefusal };

export type PasswordProposal = {
  password: string;
  email: string;
  displayName: string;
  hasSecondFactor?: boolean;
};

const productWords = new Set(['florin', 'florinapp', 'florinbudget', 'florins', 'myflorin']);
const PERSONAL_WORD_LENGTH_MIN = 3;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Whether a password may be set. There are no rules of composition: any characters, blanks and emoji too,
 * make a password, if there is enough to guess in it.
 */
export function judgePassword(proposal: PasswordProposal): PasswordVerdict {
  const password = proposal.password.normalize('NFC');
  const hasSecondFactor = proposal.hasSecondFactor ?? false;
  const lengthMin = hasSecondFactor ? passwordLengths.minWithSecondFactor : passwordLengths.min;
  const enough = hasSecondFactor ? costMinWithSecondFactor : costMin;
  // Half a character becomes a replacement mark in UTF-8, and different passwords would become one.
  if (LONE_SURROGATE.test(password)) return refuse('not-text');
  const length = [...password].length;
  if (length < lengthMin) return refuse('too-short');
  if (length > passwordLengths.max) return refuse('too-long');

  if (guessCost(password) < enough) return refuse('too-common');
  if (guessCost(password, productWords) < enough) return refuse('names-the-product');
  const known = new Set([...productWords, ...personalWordsOf(proposal)]);
  if (guessCost(password, known) < enough) return refuse('names-its-owner');
  return { ok: true };
}

function refuse(reason: PasswordRefusal): PasswordVerdict {
  return { ok: false, reason };
}

/** The address and the name, whole and in parts, each also backwards. */
function personalWordsOf({ email, displayName }: PasswordProposal): string[] {
  const [localPart = '', domain = ''] = email.split('@');
  const texts = [
    email,
    localPart,
    domain,
    displayName,
    ...localPart.split(/[^\p{L}\p{N}]+|\d+/u),
    ...domain.split('.').slice(0, -1),
    ...displayName.split(/[^\p{L}\p{N}]+/u),
  ];
  return texts
    .map(plainForm)
    .filter((word) => word.length >= PERSONAL_WORD_LENGTH_MIN)
    .flatMap((word) => [word, [...word].reverse().join('')]);
}
