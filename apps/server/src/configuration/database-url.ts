import type { DatabaseAddress } from '@florin/kernel/database';
import { StartRefusal } from '../directories';

/** Reads `postgres://administrator:password@host:5432/florin?sslmode=require`. */
export function readDatabaseUrl(text: string): DatabaseAddress {
  const url = parse(text);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '') throw new StartRefusal('FLORIN_DATABASE_URL names no database after the host.');
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || url.searchParams.get('port') || 5432),
    database,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    tls: url.searchParams.get('sslmode') === 'require' ? 'require' : 'off',
  };
}

function parse(text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'postgres:' || url.protocol === 'postgresql:') return url;
  } catch {
    // Said below, in one way for both mistakes; the text may hold a password and is not repeated.
  }
  throw new StartRefusal('FLORIN_DATABASE_URL must look like postgres://user:password@host:5432/florin.');
}
