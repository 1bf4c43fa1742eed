/** The reason PostgreSQL gave, from the last line that names one, as the end of a sentence. */
export function readable(errors: string): string {
  if (/No space left on device|Disk quota exceeded/i.test(errors)) return 'the disk is full, free some space';
  if (/Permission denied/i.test(errors))
    return 'permission is denied, give this user the right to read and write there';
  if (/Read-only file system/i.test(errors)) return 'the file system is read-only, mount it for writing';
  if (/could not (create|map) .*shared memory|Cannot allocate memory/i.test(errors))
    return 'memory is short, end other programs';
  const lines = errors.split('\n').map((line) => line.trim());
  const named = lines.filter((line) => /^(PANIC|FATAL|initdb: error):/.test(line)).at(-1);
  const last = named ?? lines.filter((line) => line !== '').at(-1) ?? 'it ended without a word';
  return last.replace(/^(PANIC|FATAL|initdb: error):\s*/, '').replace(/\.$/, '');
}
