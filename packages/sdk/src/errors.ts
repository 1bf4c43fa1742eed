export interface ProblemFacts {
  /** `<service>/<slug>`, as in docs/problems. */
  code: string;
  status: number;
  title: string;
  detail?: string | undefined;
  errors: readonly { field: string; reason: string }[];
  /** From Retry-After; null when the server named no time. */
  retryAfterSeconds: number | null;
  requestId: string | null;
}

/** The server answered, and refused. */
export class ProblemError extends Error implements ProblemFacts {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly { field: string; reason: string }[];
  readonly retryAfterSeconds: number | null;
  readonly requestId: string | null;

  constructor(facts: ProblemFacts) {
    super(`${facts.title} (${facts.code})`);
    this.code = facts.code;
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.requestId = facts.requestId;
  }
}

/** No answer arrived: the request may or may not have had its effect. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** No answer arrived in time: the request may or may not have had its effect. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}
