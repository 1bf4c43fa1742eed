/**
 * Where a device stands in one service's changes: everything up to `change` has been told, as far as the rights
 * behind `view` reach. The same text goes through kernel, gateway and client, and this is the one place that reads and
 * writes it. To everybody else it is opaque.
 */
export type Cursor = {
  /** The household's change number in the service. */
  change: number;
  /** Fingerprint of what the caller was shown: which resources, in which shape. */
  view: string;
};

const version = '1';
const form = /^1\.([0-9a-z]{1,11})\.([0-9a-z]{1,13})$/;

export function writeCursor({ change, view }: Cursor): string {
  return `${version}.${change.toString(36)}.${view}`;
}

/** Null where the text is no cursor of a version that is known; then everything is told from the start. */
export function readCursor(text: string | null | undefined): Cursor | null {
  const match = form.exec(text ?? '');
  if (match === null) return null;
  const change = Number.parseInt(match[1]!, 36);
  return Number.isSafeInteger(change) ? { change, view: match[2]! } : null;
}

/** The cursors of several services as one text, `transaction:<cursor>,user:<cursor>`. */
export function writeCursors(cursors: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(cursors)
    .flatMap(([service, cursor]) => (cursor === undefined ? [] : `${service}:${cursor}`))
    .join(',');
}

/** What cannot be read, and a service that nobody here knows, is left out: it starts from the beginning. */
export function readCursors<Service extends string>(
  text: string | undefined,
  services: readonly Service[],
): Partial<Record<Service, string>> {
  const cursors: Partial<Record<Service, string>> = {};
  for (const part of (text ?? '').split(',')) {
    const at = part.indexOf(':');
    const service = services.find((name) => name === part.slice(0, at));
    const cursor = part.slice(at + 1);
    if (service !== undefined && readCursor(cursor) !== null) cursors[service] = cursor;
  }
  return cursors;
}

/** A short fingerprint (FNV-1a, 64 bits) of a text that nobody tries to forge. */
export function fingerprintOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36);
}
