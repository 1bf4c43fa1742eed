import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type MemoryFigures = { beforeMb: number; peakMb: number; afterMb: number };

/** Resident memory of a process now, in MB, from /proc where there is one, else from ps; NaN when it has ended. */
export function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Number(stdout || Number.NaN) / 1024;
  }
}

/** Looks at a process's memory five times a second until it is asked for the figures. */
export function watchMemory(pid: number): { end(): MemoryFigures } {
  const beforeMb = residentMb(pid);
  let peakMb = beforeMb;
  const timer = setInterval(() => {
    const nowMb = residentMb(pid);
    if (nowMb > peakMb) peakMb = nowMb;
  }, 200);
  return {
    end() {
      clearInterval(timer);
      const afterMb = residentMb(pid);
      return { beforeMb, peakMb: Math.max(peakMb, afterMb), afterMb };
    },
  };
}
