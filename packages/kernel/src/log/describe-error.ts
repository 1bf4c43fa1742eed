/** What a log line says of an error and of what caused it. */
export type ErrorDescription = {
  name: string;
  code?: string | number;
  /** Names of the database, which never hold data: schema, table, constraint. */
  at?: string;
  message?: string;
  frames?: string[];
};

const CAUSES_MAX = 5;
const FRAMES_MAX = 12;
const MESSAGE_LENGTH_MAX = 500;
const NAME = /^[\w.:-]{1,100}$/;
/** Messages of these come from the engine or from our own assertions and speak of code, not of content. */
const namesWithPlainMessages = new Set(['TypeError', 'ReferenceError', 'RangeError']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal or split a line.
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * The error and its causes, outermost first. Most messages are left out, because they quote what they choked
 * on: JSON.parse a piece of the body, PostgreSQL the row, a parser the line of a statement. An error class of
 * ours whose message holds names and ids only says so by `isLoggable = true`. Stack frames are kept; they
 * hold code places, and the message that heads a stack is cut off.
 */
export function describeError(error: unknown): ErrorDescription[] {
  const descriptions: ErrorDescription[] = [];
  let current: unknown = error;
  while (current !== undefined && current !== null && descriptions.length < CAUSES_MAX) {
    descriptions.push(describeOne(current));
    current = current instanceof Error ? causeOf(current) : undefined;
  }
  return descriptions;
}

function causeOf(error: Error): unknown {
  if (error.cause !== undefined) return error.cause;
  return error instanceof AggregateError ? error.errors[0] : undefined;
}

function describeOne(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: `(${typeof error} thrown)` };
  const facts = error as Error & Record<string, unknown>;
  const description: ErrorDescription = { name: wordOf(error.name) ?? 'Error' };
  const code = typeof facts.code === 'number' ? facts.code : wordOf(facts.code);
  if (code !== undefined) description.code = code;
  const at = [facts.schema, facts.table, facts.constraint].map(wordOf).filter((word) => word !== undefined);
  if (at.length > 0) description.at = at.join('.');
  if (hasPlainMessage(facts)) description.message = plainTextOf(error.message);
  const frames = framesOf(error);
  if (frames.length > 0) description.frames = frames;
  return description;
}

function hasPlainMessage(error: Error & Record<string, unknown>): boolean {
  // A failed system call names the call, the path or the address, all of them the installation's own.
  return (
    error.isLoggable === true || namesWithPlainMessages.has(error.name) || typeof error.syscall === 'string'
  );
}

function framesOf(error: Error): string[] {
  // The message may itself contain lines that look like frames; what follows it is the engine's.
  const stack = String(error.stack ?? '');
  const start = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(start)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES_MAX)
    .map((line) => plainTextOf(line.trim()));
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && NAME.test(value) ? value : undefined;
}

function plainTextOf(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').slice(0, MESSAGE_LENGTH_MAX);
}
