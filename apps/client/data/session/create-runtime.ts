import type { Platform } from '../platform/platform-port';
import type { Runtime } from '../runtime';
import { Emitter } from '../store/emitter';
import { SessionController } from './session-controller';

/** One per app; a test makes as many as it wants devices. */
export function createRuntime(platform: Platform, baseUrl: string): Runtime {
  const emitter = new Emitter();
  const session = new SessionController(platform, baseUrl, emitter);
  return {
    session,
    household: () => session.household,
    subscribe: (topics, listener) => emitter.subscribe(topics, listener),
  };
}
