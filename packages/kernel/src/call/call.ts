import type {
  BodyGivenTo,
  OperationMap,
  OperationName,
  OutputOf,
  ParamsOf,
  QueryGivenTo,
  ServiceName,
} from '@florin/contracts';
import type { Answer, RawInput } from '../operations';
import { Problem } from '../problem';
import type { TokenIssuer, TokenSubject } from '../token';

export type CallInput<Name extends OperationName> = {
  params?: ParamsOf<OperationMap[Name]>;
  query?: QueryGivenTo<OperationMap[Name]>;
  body?: BodyGivenTo<OperationMap[Name]>;
  idempotencyKey?: string;
  /** The change number of the version that was seen, where the contract asks for it. */
  ifMatch?: number;
};

/** Asks another service. Refusals arrive as the Problem that service answered with. */
export type CallAs = <Name extends OperationName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<OutputOf<OperationMap[Name]>>;

/** Binds calls to the one on whose behalf they are made. */
export type CallerOf = (caller: TokenSubject, requestId: string) => CallAs;

/** Carries a call to the process where the service is. */
export type Transport = (operation: OperationName, token: string, input: RawInput) => Promise<Answer>;

/**
 * Calls between services: in this process or over HTTP, always with a token of its own for the service that
 * is called. It names the person, the household and the rights of the caller, and who passed them on.
 */
export function createCaller(options: {
  from: ServiceName | 'gateway';
  issuer: TokenIssuer;
  transportTo(service: ServiceName): Transport;
}): CallerOf {
  return (caller, requestId) => async (name, input) => {
    const audience = name.slice(0, name.indexOf('/')) as ServiceName;
    const { subject, sessionId, householdId, role, scopes } = caller;
    const { assurance, requiredAssurance, authenticatedAt } = caller;
    const token = options.issuer.issue({
      audience,
      subject,
      sessionId,
      householdId,
      role,
      scopes,
      assurance,
      requiredAssurance: requiredAssurance ?? 1,
      authenticatedAt,
      actor: options.from,
    });
    const answer = await options.transportTo(audience)(name, token, {
      ...input,
      ifMatch: input.ifMatch === undefined ? undefined : `"${input.ifMatch}"`,
      requestId,
    });
    if (answer.status >= 500) throw new Problem('request/unavailable');
    return answer.body as never;
  };
}
