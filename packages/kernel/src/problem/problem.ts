import { type ProblemCode, type ProblemDocument, problems, problemType } from '@florin/contracts';

export type FieldError = { field: string; reason: string };

/**
 * A refusal on its way to the caller: a public code, detail and fields, and a private cause that only the
 * log sees. Thrown anywhere, rendered once at the edge.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** The message is the code, so a log may show it. */
  readonly isLoggable = true;
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ProblemCode,
    options: {
      detail?: string | undefined;
      errors?: FieldError[] | undefined;
      retryAfterSeconds?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.status = problems[code].status;
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** A refusal that names one field of the request. */
export function fieldProblem(code: ProblemCode, field: string, reason: string): Problem {
  return new Problem(code, { errors: [{ field, reason }] });
}

export function notFound(): Problem {
  return new Problem('request/not-found');
}

/** The RFC 9457 document of a problem. */
export function renderProblem(problem: Problem, requestId: string): ProblemDocument {
  return {
    type: problemType(problem.code),
    title: problems[problem.code].title,
    status: problem.status,
    code: problem.code,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    requestId,
  };
}
