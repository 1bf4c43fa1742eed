import { createHash } from 'node:crypto';

/** What happened in a run, line by line. Two runs of one seed have the same, to the letter. */
export type Trace = {
  readonly lines: readonly string[];
  add(line: string): void;
  /** A whole state, as a digest. */
  addDigest(name: string, value: unknown): void;
};

export function createTrace(): Trace {
  const lines: string[] = [];
  return {
    lines,
    add: (line) => void lines.push(`${String(lines.length + 1).padStart(4)}  ${line}`),
    addDigest(name, value) {
      const hash = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
      lines.push(`${String(lines.length + 1).padStart(4)}  ${name} ${hash}`);
    },
  };
}

/** The last digits tell ids of one run apart. */
export function short(id: string): string {
  return `#${id.slice(-5)}`;
}

/** Ids in a path, shortened. */
export function shortPath(path: string): string {
  return path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => short(id)).replace(/\?.*/, '');
}
