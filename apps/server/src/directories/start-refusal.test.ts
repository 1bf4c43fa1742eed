import { describe, expect, it } from 'vitest';
import { refusalFromFileError, StartRefusal } from './start-refusal';

describe('a failed file operation in a sentence', () => {
  it.each([
    ['EACCES', 'permission is denied'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk is full'],
    ['ENOTDIR', 'a file is in the way'],
    ['EIO', 'the system answers EIO'],
  ])('%s', (code, said) => {
    const { sentence } = refusalFromFileError({ code }, 'write to /srv/florin', 'FLORIN_DATA_DIR');
    expect(sentence).toContain(`Florin cannot write to /srv/florin: ${said}`);
    expect(sentence).toContain('FLORIN_DATA_DIR');
  });

  it('leaves a refusal as it is', () => {
    const refusal = new StartRefusal('No.');
    expect(refusalFromFileError(refusal, 'do it', 'X')).toBe(refusal);
  });
});
