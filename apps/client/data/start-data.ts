import { createPlatform } from './platform/platform';
import { installRuntime } from './runtime';
import { createRuntime } from './session/create-runtime';

/**
 * Starts the data layer; the app calls it once, before or after the first render.
 * `baseUrl` is '' on the web (same origin) and the server's address on a phone.
 */
export function startData(options: { baseUrl: string }): void {
  const runtime = createRuntime(createPlatform(), options.baseUrl);
  installRuntime(runtime);
  void runtime.session.start();
}
