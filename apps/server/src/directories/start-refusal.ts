/**
 * The program cannot start, for a reason that the person at the keyboard can mend. `sentence` is all that is
 * shown to them, so it names the path, port or process in question and what to do. The entry prints it alone,
 * without a stack trace, and exits with 1.
 */
export class StartRefusal extends Error {
  readonly sentence: string;

  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'StartRefusal';
    this.sentence = sentence;
  }
}

/**
 * Puts a failed file operation into a sentence. `doing` completes "Florin cannot …" and names the path, for
 * example `write to its data directory /srv/florin`; `setting` is the variable that chooses another place.
 */
export function refusalFromFileError(error: unknown, doing: string, setting: string): StartRefusal {
  if (error instanceof StartRefusal) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown error';
  return new StartRefusal(
    `Florin cannot ${doing}: ${reasonOf(code)} (or set ${setting} to another place).`,
    error,
  );
}

function reasonOf(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied, give this user the right to read and write there';
    case 'EROFS':
      return 'the file system is read-only, mount it for writing';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full, free some space';
    case 'ENOENT':
      return 'nothing can be made there, choose a place on a disk';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file is in the way of a directory, move it';
    case 'ELOOP':
      return 'its symbolic links lead in a circle, mend them';
    case 'ENAMETOOLONG':
      return 'the path is too long, choose a shorter one';
    default:
      return `the system answers ${code}, mend that`;
  }
}
