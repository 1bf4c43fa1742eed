import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movableClock } from '../clock';
import { KeyMissing } from '../keyring';
import { createLog, type LogFields, type LogLevel, silentLog } from './index';

function newLog(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const log = createLog({ role: 'all', level, stream, clock: movableClock(1_750_000_000_000) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') };
}

/** What a caller without types, or with wrong ones, could pass. */
const untyped = (fields: Record<string, unknown>) => fields as LogFields;

describe('a line', () => {
  test('is one JSON object with level, time, role, slug and fields', () => {
    const { log, lines } = newLog();
    log.info('request-done', { operation: 'transaction/create-transaction', status: 201, durationMs: 12.5 });
    expect(lines).toEqual([
      '{"level":"info","at":"2025-06-15T15:06:40.000Z","role":"all","operation":"transaction/create-transaction","status":201,"durationMs":12.5,"slug":"request-done"}\n',
    ]);
  });

  test('carries the fields of the log it comes from', () => {
    const { log, last } = newLog();
    log.with({ requestId: 'r-1' }).with({ service: 'user' }).warn('slow', { waitMs: 3 });
    expect(last()).toMatchObject({ requestId: 'r-1', service: 'user', waitMs: 3, level: 'warn' });
  });

  test('below the level is not written', () => {
    const { log, lines } = newLog('warn');
    log.info('quiet');
    log.debug('quiet');
    log.error('loud');
    expect(lines).toHaveLength(1);
    silentLog().error('nothing');
  });
});

describe('personal data', () => {
  test.each([
    [{ email: 'ada@example.org' }],
    [{ payee: 'Bakery' }],
    [{ amountMinor: -1250 }],
    [{ body: { note: 'Bakery' } }],
    [{ headers: { cookie: 'Bakery' } }],
    [{ requestId: { note: 'Bakery' } }],
    [{ status: 'ada@example.org' }],
    [{ code: 'Bakery at the corner' }],
    [{ userId: 'ada@example.org' }],
    [{ reason: 'Ada Lovelace' }],
    [{ 'ada@example.org': 1 }],
  ])('in %j does not reach the log', (fields) => {
    const { log, lines } = newLog();
    log.info('event', untyped(fields));
    expect(lines.join()).not.toMatch(/Bakery|ada@|Lovelace|1250/);
  });

  test('a field that is not in the set is named, so that the mistake shows', () => {
    const { log, last } = newLog();
    log.info('event', untyped({ email: 'ada@example.org', count: 1 }));
    expect(last()).toMatchObject({ leftOut: ['email'], count: 1 });
  });

  test.each<[string, () => unknown]>([
    ['JSON.parse quoting the body', () => JSON.parse('{"payee": Bakery}')],
    ['a number parser quoting its input', () => BigInt('Bakery')],
    [
      'an error of a library with the row in its message',
      () => raise(new Error('Key (email)=(Bakery) exists')),
    ],
    ['an error with the body hung on it', () => raise(Object.assign(new Error('x'), { body: 'Bakery' }))],
    ['a text thrown', () => raise('Bakery')],
    ['an object thrown', () => raise({ payee: 'Bakery' })],
    ['a cause', () => raise(new Error('outer', { cause: new Error('Bakery') }))],
    ['a message that looks like a stack', () => raise(new Error('x\n    at Bakery (bakery.js:1:1)'))],
    ['a name made up', () => raise(Object.assign(new Error('x'), { name: 'Bakery at the corner' }))],
  ])('in %s does not reach the log', (_name, fail) => {
    const { log, lines, last } = newLog();
    try {
      fail();
    } catch (error) {
      log.error('failed', { error });
    }
    expect(lines.join()).not.toMatch(/bakery/i);
    expect(last().error[0].name).toBeTypeOf('string');
  });
});

function raise(thrown: unknown): never {
  throw thrown;
}

describe('an error', () => {
  test('is logged with its name, code, place in the database, frames and causes', () => {
    const { log, last } = newLog();
    const cause = Object.assign(new Error('duplicate key: Bakery'), {
      code: '23505',
      schema: 'user',
      table: 'person',
      constraint: 'person_email_index_key',
    });
    log.error('failed', { error: new TypeError('rows is not iterable', { cause }) });
    const [outer, inner] = last().error;
    expect(outer).toMatchObject({ name: 'TypeError', message: 'rows is not iterable' });
    expect(outer.frames[0]).toContain('log.test.ts');
    expect(inner).toMatchObject({ name: 'Error', code: '23505', at: 'user.person.person_email_index_key' });
    expect(inner.message).toBeUndefined();
  });

  test('of ours that says so, or of a system call, keeps its message', () => {
    const { log, last } = newLog();
    log.error('failed', {
      error: new KeyMissing({ kind: 'household', id: '01980000-0000-7000-8000-000000000001' }, 'destroyed'),
    });
    expect(last().error[0].message).toContain('01980000-0000-7000-8000-000000000001 is missing: destroyed');
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { syscall: 'connect' });
    log.error('failed', { error: refused });
    expect(last().error[0].message).toBe('connect ECONNREFUSED 127.0.0.1:5432');
  });

  test('whose causes form a ring ends', () => {
    const { log, last } = newLog();
    const error = new Error('a');
    error.cause = error;
    log.error('failed', { error });
    expect(last().error).toHaveLength(5);
  });
});

test('no value can forge a line or steer a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const forged = `x\r\n{"level":"info"}\u2028\u001b[2J${text}`;
      const { log, lines } = newLog();
      log.info(forged, untyped({ requestId: forged, code: forged, [forged]: forged }));
      log.with({ userId: forged }).error('failed', { error: new TypeError(forged) });
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        for (const control of ['\r', '\n', '\u2028', '\u2029', '\u001b']) {
          expect(line.slice(0, -1).includes(control)).toBe(false);
        }
        expect(() => JSON.parse(line)).not.toThrow();
      }
    }),
  );
});
