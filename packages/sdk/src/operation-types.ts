import type { BodyGivenTo, OperationMap, OutputOf, ParamsOf, QueryGivenTo } from '@florin/contracts';
import type { routes } from './routes.generated';

/** Every operation that can be reached from outside. */
export type CallName = keyof typeof routes;

/** Adds the key only where the operation has that part, and asks for it only where something in it is needed. */
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Record<never, never> extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value };

type IfMatch<Name extends CallName> = OperationMap[Name] extends { needsIfMatch: true }
  ? { /** The row's `change`. */ ifMatch: number }
  : unknown;

export interface CallSettings {
  /** Minted by the client when left out; give one to make a retry of the same write harmless. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
}

export type CallInput<Name extends CallName> = Part<'params', ParamsOf<OperationMap[Name]>> &
  Part<'query', QueryGivenTo<OperationMap[Name]>> &
  Part<'body', BodyGivenTo<OperationMap[Name]>> &
  IfMatch<Name> &
  CallSettings;

export type CallOutput<Name extends CallName> = OutputOf<OperationMap[Name]>;
