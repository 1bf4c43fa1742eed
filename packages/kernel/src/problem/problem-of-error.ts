import { KeyMissing } from '../keyring';
import { Problem } from './problem';

/** SQLSTATE classes and socket errors that mean the database is away, not that the request is wrong. */
const unavailableCodes = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** Turns whatever was thrown into a problem; what is not known becomes a 500 whose cause stays private. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof KeyMissing) {
    const code = error.reason === 'destroyed' ? 'request/key-destroyed' : 'request/key-missing';
    return new Problem(code, { cause: error });
  }
  if (isUnavailable(error)) return new Problem('request/unavailable', { cause: error, retryAfterSeconds: 2 });
  const status = fastifyStatusOf(error);
  if (status === 413) return new Problem('request/too-large', { cause: error });
  if (status === 415) return new Problem('request/unsupported-media-type', { cause: error });
  if (status !== undefined && status < 500) return new Problem('request/unreadable', { cause: error });
  return new Problem('request/failed', { cause: error });
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    unavailableCodes.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(error.message) ||
    (error.cause !== undefined && isUnavailable(error.cause))
  );
}

function fastifyStatusOf(error: unknown): number | undefined {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return undefined;
}
