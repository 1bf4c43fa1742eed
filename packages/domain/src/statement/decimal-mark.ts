import { type DecimalMark, decimalProofOf } from './amount-text';

/**
 * The decimal mark most of these amounts prove; null where no amount has any separator. Where each only could be
 * either, as 1.234 and 25, it groups thousands, except in the currencies with three minor digits.
 */
export function decimalMarkOf(texts: Iterable<string>, minorDigits: number): DecimalMark | null {
  const proven = { '.': 0, ',': 0 };
  let open: DecimalMark | null = null;
  for (const text of texts) {
    const proof = decimalProofOf(text);
    if (!proof) continue;
    if ('proves' in proof) proven[proof.proves]++;
    else open = proof.isGroupOrDecimal;
  }
  if (proven['.'] !== proven[',']) return proven['.'] > proven[','] ? '.' : ',';
  if (open === null) return null;
  return (minorDigits === 3) === (open === '.') ? '.' : ',';
}
