import { describe, expect, it } from 'vitest';
import { StartRefusal } from '../directories';
import { readConfiguration } from './configuration';
import { refuseDatabase } from './database-refusal';

const withCode = (code: string) => Object.assign(new Error('connection failed'), { code });
const database = { FLORIN_DATABASE_URL: 'postgres://admin:secret@db.example/florin' };

describe('what is said when the servers are not as they should be', () => {
  it.each([
    ['ECONNREFUSED', /start PostgreSQL/],
    ['ENOTFOUND', /not known/],
    ['28P01', /password/],
    ['3D000', /create it/],
    ['42501', /administrator/],
  ])('%s is one sentence that names the variable', (code, words) => {
    for (const error of [withCode(code), new Error('a query failed', { cause: withCode(code) })]) {
      expect(() => refuseDatabase(error)).toThrow(StartRefusal);
      expect(() => refuseDatabase(error)).toThrow(words);
      expect(() => refuseDatabase(error)).toThrow('FLORIN_DATABASE_URL');
    }
  });

  it('an error of another kind passes as it is', () => {
    const error = withCode('42P01');
    expect(() => refuseDatabase(error)).toThrow(error);
  });

  it('a single role does not start without the database and the broker that it shares', () => {
    expect(() => readConfiguration(['--role=budgeting'], {})).toThrow('FLORIN_DATABASE_URL');
    expect(() => readConfiguration(['--role=budgeting'], database)).toThrow('FLORIN_AMQP_URL');
    const servers = { ...database, FLORIN_AMQP_URL: 'amqp://mq.example' };
    expect(readConfiguration(['--role=budgeting'], servers).role).toBe('budgeting');
    expect(readConfiguration(['--role=migrate'], database).role).toBe('migrate');
    expect(readConfiguration([], {}).role).toBe('all');
  });
});
