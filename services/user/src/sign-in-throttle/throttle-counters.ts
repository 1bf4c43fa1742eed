import { blindIndex } from '@florin/kernel/sealing';
import { addressGroupOf } from './address-group';

export type SignInSource = {
  /** The blind index of the address typed in; counted whether or not an account has it. */
  emailIndex: string;
  /** The peer's address as the gateway knows it, never a header of the client's making. */
  address: string;
  /** From `knownDeviceIdOf`. */
  knownDeviceId: string | undefined;
};

/**
 * The names of the counters an attempt is judged by and counted in; every one of them must agree.
 *
 * A stranger's attempt counts for the account and for the sender. An attempt from a device the account knows
 * has a counter of its own instead: whoever fills the other two, from the same network even, does not lock
 * the owner out, and a stolen device still gets ten guesses only.
 *
 * Names are keyed fingerprints: a stored counter shows neither a person's address nor a sender's.
 */
export function throttleCountersOf(key: Uint8Array, source: SignInSource): string[] {
  const { emailIndex, address, knownDeviceId } = source;
  if (knownDeviceId !== undefined) {
    return [blindIndex(key, 'user/sign-in-device', `${emailIndex}/${knownDeviceId}`)];
  }
  return [
    blindIndex(key, 'user/sign-in-account', emailIndex),
    blindIndex(key, 'user/sign-in-address', addressGroupOf(address)),
  ];
}
