import type { ServiceRuntime } from '../module/service-runtime';
import { Problem } from '../problem';
import { authorize } from './authorize';
import type { Answer, Handler } from './handler';
import { checkInput, type RawInput } from './input';
import { recordRefusal } from './record-refusal';

/**
 * The one way into a handler, from HTTP and from other services alike: the token is verified, the rights are
 * compared with the contract, the input is checked, and only then does the handler run. A sensitive action that is
 * refused on the way leaves its record.
 */
export async function runOperation(
  runtime: ServiceRuntime,
  handler: Handler,
  token: string | undefined,
  input: RawInput,
): Promise<Answer> {
  const caller = token === undefined ? undefined : runtime.tokens.verify(token);
  if (caller === undefined || !caller.ok) throw new Problem('request/unauthenticated');
  try {
    authorize(handler.operation, caller.claims, runtime.clock.nowMs(), runtime.serviceRights);
    const checked = checkInput(handler.operation, input, handler.isKeyRequired);
    return await handler.run(runtime, caller.claims, checked);
  } catch (error) {
    await recordRefusal(runtime, handler.operation, caller.claims, input, error);
    throw error;
  }
}
