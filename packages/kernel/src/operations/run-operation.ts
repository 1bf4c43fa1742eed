import type { ServiceRuntime } from '../module/service-runtime';
import { Problem } from '../problem';
import { authorize } from './authorize';
import type { Answer, Handler } from './handler';
import { checkInput, type RawInput } from './input';

/**
 * The one way into a handler, from HTTP and from other services alike: the token is verified, the rights are
 * compared with the contract, the input is checked, and only then does the handler run.
 */
export async function runOperation(
  runtime: ServiceRuntime,
  handler: Handler,
  token: string | undefined,
  input: RawInput,
): Promise<Answer> {
  const caller = token === undefined ? undefined : runtime.tokens.verify(token);
  if (caller === undefined || !caller.ok) throw new Problem('request/unauthenticated');
  authorize(handler.operation, caller.claims, runtime.clock.nowMs());
  const checked = checkInput(handler.operation, input, handler.isKeyRequired);
  return handler.run(runtime, caller.claims, checked);
}
