import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { createTurnstile } from './turnstile';

/** Argon2id (RFC 9106) at the least that OWASP's password storage sheet asks for; a test may lower it. */
export type HashCost = { memoryKib: number; passes: number; lanes: number };

export const hashCost: HashCost = { memoryKib: 19_456, passes: 2, lanes: 1 };

export type PasswordHasher = {
  /** The PHC text to store: algorithm, cost, salt and 32 bytes of hash. */
  hash(password: string): Promise<string>;
  /**
   * Compares with what is stored, or, where nothing is, with a decoy: an unknown address takes as long as a
   * wrong password. `needsUpgrade` asks for hashing the password anew, now that it is at hand.
   */
  verify(stored: string | undefined, password: string): Promise<{ matches: boolean; needsUpgrade: boolean }>;
};

const ARGON2ID = 2;
const HASH_BYTES = 32;

/**
 * The password is hashed in full, in UTF-8, in Unicode's composed form (NFC): the same keys pressed on two
 * systems give the same password. Nothing else is folded: not case, not width, not ligatures (NFKC would),
 * because characters a person tells apart are different characters (RFC 8265, OpaqueString).
 */
export function createPasswordHasher(cost: HashCost = hashCost, concurrencyMax = 2): PasswordHasher {
  // Hashing runs on the threads that files, name look-ups and other cryptography need as well, 19 MiB each.
  const inTurn = createTurnstile(concurrencyMax);
  let decoy: Promise<string> | undefined;

  function hashNow(password: string): Promise<string> {
    return inTurn(() =>
      hash(bytesOf(password), {
        algorithm: ARGON2ID,
        memoryCost: cost.memoryKib,
        timeCost: cost.passes,
        parallelism: cost.lanes,
        outputLen: HASH_BYTES,
      }),
    );
  }

  function decoyHash(): Promise<string> {
    decoy ??= hashNow(randomBytes(HASH_BYTES).toString('base64url'));
    return decoy;
  }

  return {
    hash: hashNow,
    async verify(stored, password) {
      const known = stored ?? (await decoyHash());
      const isEqual = await inTurn(() => verify(known, bytesOf(password)));
      const matches = isEqual && stored !== undefined;
      return { matches, needsUpgrade: matches && isWeaker(known, cost) };
    },
  };
}

function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

function isWeaker(stored: string, cost: HashCost): boolean {
  const { algorithm, memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored);
  return (
    algorithm !== ARGON2ID ||
    memoryCost < cost.memoryKib ||
    timeCost < cost.passes ||
    parallelism < cost.lanes ||
    outputLen < HASH_BYTES
  );
}
