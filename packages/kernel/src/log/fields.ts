import { describeError, type ErrorDescription } from './describe-error';

/**
 * All that a log line may hold. A closed set: personal data has no field to go into, and a field not listed
 * is left out at run time too, its name kept so that the mistake shows.
 */
const idFields = [
  'requestId',
  'userId',
  'householdId',
  'sessionId',
  'eventId',
  'jobId',
  'rowId',
  'statementId',
  'instanceId',
  'tokenId',
] as const;

/** Slugs, route patterns, versions, states: words of the program, never words of a person. */
const codeFields = [
  'service',
  'module',
  'operation',
  'subscription',
  'event',
  'job',
  'resource',
  'table',
  'migration',
  'method',
  'route',
  'code',
  'reason',
  'outcome',
  'state',
  'signal',
  'version',
  'actor',
  'topology',
  'listenHost',
  'directory',
] as const;

const numberFields = [
  'status',
  'port',
  'count',
  'rowCount',
  'removedCount',
  'attempt',
  'attemptsMax',
  'queuedCount',
  'connectionCount',
  'bytes',
  'change',
  'keyVersion',
  'processId',
  'durationMs',
  'waitMs',
  'delayMs',
  'lagMs',
  'exitCode',
] as const;

export type LogFields = { [K in (typeof idFields)[number]]?: string | null } & {
  [K in (typeof codeFields)[number]]?: string | null;
} & { [K in (typeof numberFields)[number]]?: number | null } & { error?: unknown };

export type SafeFields = Record<string, string | number | null | string[] | ErrorDescription[]>;

const texts = new Set<string>([...idFields, ...codeFields]);
const numbers = new Set<string>(numberFields);
/** No white space, no quotes, no @: a sentence, a name with a blank or an address does not pass as a code. */
const CODE = /^[\w:./{}*+-]{1,200}$/;
const FIELD_NAME = /^\w{1,40}$/;

export function safeFieldsOf(fields: LogFields): SafeFields {
  const safe: SafeFields = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    if (value === undefined) continue;
    if (name === 'error') safe.error = describeError(value);
    else if (value === null && (texts.has(name) || numbers.has(name))) safe[name] = null;
    else if (texts.has(name) && typeof value === 'string') safe[name] = CODE.test(value) ? value : '(unfit)';
    else if (numbers.has(name) && typeof value === 'number') safe[name] = value;
    else leftOut.push(FIELD_NAME.test(name) ? name : '(unfit)');
  }
  if (leftOut.length > 0) safe.leftOut = leftOut;
  return safe;
}
