import { describe, expect, it } from 'vitest';
import { readable } from './failure';

describe('the reason PostgreSQL gave', () => {
  it.each([
    [
      'FATAL:  could not write lock file "postmaster.pid": No space left on device',
      'the disk is full, free some space',
    ],
    [
      'initdb: error: could not create directory "x": Read-only file system',
      'the file system is read-only, mount it for writing',
    ],
    [
      'LOG:  starting\nFATAL:  data directory "x" has invalid permissions\nDETAIL:  more',
      'data directory "x" has invalid permissions',
    ],
    ['PANIC:  could not locate a valid checkpoint record.\n', 'could not locate a valid checkpoint record'],
    ['', 'it ended without a word'],
  ])('%j', (errors, reason) => expect(readable(errors)).toBe(reason));
});
