import type { DemoOptions } from './demo/demo-rows';
import { needRuntime } from './runtime';
import type { SessionState } from './types';

/** Each of these but the demo needs the network and throws sdk errors (ProblemError, NetworkError, TimeoutError). */
export const session = {
  current(): SessionState {
    return needRuntime().session.current();
  },
  /** Resolves alike for a known and an unknown email. */
  register(fields: { email: string; password: string; displayName: string }): Promise<void> {
    return needRuntime().session.register(fields);
  },
  /** `isOwnDevice: false` keeps everything in memory only. */
  signIn(fields: { email: string; password: string; isOwnDevice?: boolean }): Promise<void> {
    return needRuntime().session.signIn(fields);
  },
  /** Destroys the key and the data on this device first, so that no network is needed for that. */
  signOut(): Promise<void> {
    return needRuntime().session.signOut();
  },
  /** Creates the household and opens it; resolves to its id. */
  createHousehold(fields: {
    name: string;
    currency: string;
    timeZone: string;
    locale: string;
  }): Promise<string> {
    return needRuntime().session.createHousehold(fields);
  },
  /** Opens two years of a made-up household in memory; needs no account and no network. */
  async openDemo(options: DemoOptions): Promise<void> {
    await needRuntime().session.openDemo(options);
  },
  openHousehold(householdId: string): Promise<void> {
    return needRuntime().session.openHousehold(householdId);
  },
};
