import type { BodyOf, Operation, OperationSpec, OutputOf, ParamsOf, QueryOf } from '@florin/contracts';
import type { ServiceRuntime } from '../module/service-runtime';
import type { Caller } from './caller';
import type { CheckedInput } from './input';

/** What a handler's own code is given of a request, typed by its contract. */
export type InputOf<Spec extends OperationSpec> = {
  params: ParamsOf<Spec>;
  query: QueryOf<Spec>;
  body: BodyOf<Spec>;
  /** Present where the contract asks for If-Match. */
  ifMatch: number;
  requestId: string;
};

export type Handled<Spec extends OperationSpec> =
  OutputOf<Spec> extends undefined ? Promise<void> : Promise<OutputOf<Spec>>;

/** What goes back: a status, a body that fits the contract, and what only the gateway may see. */
export type Answer = {
  status: number;
  body: unknown;
  /** For the gateway: the session to set as a cookie, or null to clear it. */
  session?: { token: string; deviceToken: string; expiresAt: string } | null;
};

/** An operation and the code behind it, however it is reached. */
export type Handler = {
  operation: Operation;
  /** Whether a write of this kind carries an Idempotency-Key. */
  isKeyRequired: boolean;
  run(runtime: ServiceRuntime, caller: Caller, input: CheckedInput): Promise<Answer>;
};

/** The contract checked the input at run time; this says so to the compiler. */
export function typedInput<Spec extends OperationSpec>(input: CheckedInput): InputOf<Spec> {
  return {
    params: input.params as ParamsOf<Spec>,
    query: input.query as QueryOf<Spec>,
    body: input.body as BodyOf<Spec>,
    ifMatch: input.ifMatch ?? -1,
    requestId: input.requestId,
  };
}
