import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second on every Linux there is (USER_HZ, proc(5)). */
const tickMs = 10;

/**
 * Processor time of a process and of all below it so far, in milliseconds: what work costs, however busy the machine
 * is with other things. NaN where there is no /proc.
 */
export function processorMs(root: number): number {
  try {
    return ticksBelow(root) * tickMs;
  } catch {
    return Number.NaN;
  }
}

function ticksBelow(root: number): number {
  const processes = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    const fields = statOf(name);
    if (fields === undefined) continue;
    // Fields 4, 14, 15, 16 and 17 of proc(5): parent, and own and ended children's time in user and kernel mode.
    const [parent, ...times] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    processes.set(Number(name), { parent: parent!, ticks: times.reduce((sum, time) => sum + time, 0) });
  }
  function below(pid: number): number {
    const own = processes.get(pid)?.ticks ?? 0;
    const children = [...processes].filter(([, { parent }]) => parent === pid);
    return children.reduce((sum, [child]) => sum + below(child), own);
  }
  return below(root);
}

function statOf(name: string): string[] | undefined {
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold spaces.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
