import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A mark that tells a process from a later one with the same id: boot id and start time on Linux (proc(5), field
 * 22 of /proc/<pid>/stat), the start time as `ps` prints it elsewhere. Undefined when no such process runs.
 */
export function processMark(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  return process.platform === 'linux' ? linuxMark(pid) : posixMark(pid);
}

/** Signal 0 asks without sending; EPERM means that it runs and belongs to someone else. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function linuxMark(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name is in parentheses and may hold spaces, so fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function posixMark(pid: number): string | undefined {
  const found = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: process.env.PATH },
  });
  return found.status === 0 ? found.stdout.trim() : undefined;
}
