import { describe, expect, it } from 'vitest';
import { readSplitSettings } from './settings.mjs';

const SERVERS = {
  FLORIN_DATABASE_URL: 'postgres://admin:secret@db.example:5432/florin?sslmode=require',
  FLORIN_AMQP_URL: 'amqps://florin:word@mq.example:5671',
  FLORIN_REDIS_URL: 'rediss://cache.example:6379',
};

describe('what the roles are told', () => {
  it.each(Object.keys(SERVERS))('nothing, when %s is missing: the sentence names it', (name) => {
    const { refusal } = readSplitSettings({ ...SERVERS, [name]: '' });
    expect(refusal).toContain(name);
    expect(refusal).not.toContain(Object.keys(SERVERS).find((other) => other !== name));
  });

  it('refuses a database address that is none, without repeating it', () => {
    const { refusal } = readSplitSettings({ ...SERVERS, FLORIN_DATABASE_URL: 'admin:secret@db' });
    expect(refusal).toContain('FLORIN_DATABASE_URL');
    expect(refusal).not.toContain('secret');
  });

  it("gives the administrator's password to the migration and to no role", () => {
    const { migrationEnv, roleEnv } = readSplitSettings(SERVERS);
    expect(migrationEnv.FLORIN_DATABASE_URL).toBe(SERVERS.FLORIN_DATABASE_URL);
    expect(roleEnv.FLORIN_DATABASE_URL).toBe('postgres://db.example:5432/florin?sslmode=require');
    expect(roleEnv.FLORIN_MIGRATE).toBe('off');
  });

  it('tells every role where each service is, unless it was told otherwise', () => {
    const { roleEnv, roles, url } = readSplitSettings({
      ...SERVERS,
      FLORIN_USER_URL: 'http://127.0.0.1:7000',
    });
    expect(roles).toEqual([
      'user',
      'transaction',
      'budgeting',
      'reporting',
      'notification',
      'audit',
      'gateway',
    ]);
    expect(roleEnv.FLORIN_USER_URL).toBe('http://127.0.0.1:7000');
    expect(roleEnv.FLORIN_BUDGETING_URL).toBe('http://127.0.0.1:5243');
    expect(url).toBe('http://localhost:5230');
  });
});
