import { type Logger, pino } from 'pino';
import { type Clock, instantOf, systemClock } from '../clock';
import { type LogFields, safeFieldsOf } from './fields';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Says what happened as a slug and a few fields; there is no free text. */
export type Log = {
  debug(slug: string, fields?: LogFields): void;
  info(slug: string, fields?: LogFields): void;
  warn(slug: string, fields?: LogFields): void;
  error(slug: string, fields?: LogFields): void;
  /** A log whose lines all carry these fields. */
  with(fields: LogFields): Log;
};

export type LogOptions = {
  /** The role this process runs: 'all', 'gateway', 'budgeting' … */
  role: string;
  level?: LogLevel;
  /** Standard output where none is given. */
  stream?: { write(line: string): void };
  clock?: Clock;
};

const SLUG = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** One JSON object a line: level, at, role, slug, fields. A line break in a value is escaped or removed. */
export function createLog(options: LogOptions): Log {
  const clock = options.clock ?? systemClock();
  const settings = {
    level: options.level ?? 'info',
    base: { role: options.role },
    messageKey: 'slug',
    timestamp: () => `,"at":"${instantOf(clock)}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const root = options.stream === undefined ? pino(settings) : pino(settings, options.stream);
  return logOver(root);
}

/** Keeps nothing: for tests that read no log. */
export function silentLog(): Log {
  return createLog({ role: 'none', level: 'silent', stream: { write: () => {} } });
}

function logOver(logger: Logger<never>): Log {
  const writerAt = (level: 'debug' | 'info' | 'warn' | 'error') => (slug: string, fields?: LogFields) => {
    if (!logger.isLevelEnabled(level)) return;
    logger[level](fields === undefined ? {} : safeFieldsOf(fields), SLUG.test(slug) ? slug : '(unfit)');
  };
  return {
    debug: writerAt('debug'),
    info: writerAt('info'),
    warn: writerAt('warn'),
    error: writerAt('error'),
    with: (fields) => logOver(logger.child(safeFieldsOf(fields))),
  };
}
