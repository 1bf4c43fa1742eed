import type { HouseholdStorage } from '../storage/household-storage';

/** Small enough to be sealed and written without a pause that anybody feels. */
const pieceBytes = 512 * 1024;

const nameOf = (id: string, piece: number) => `upload-piece/${id}/${String(piece).padStart(4, '0')}`;

/** A file as texts that storage seals, in its order. */
export function piecesOf(id: string, bytes: Uint8Array): [name: string, text: string][] {
  const pieces: [string, string][] = [];
  for (let start = 0; start < bytes.length; start += pieceBytes)
    pieces.push([nameOf(id, pieces.length), textOf(bytes.subarray(start, start + pieceBytes))]);
  return pieces;
}

/** Null where pieces are missing, as after the device was cleared. */
export async function readPieces(
  storage: HouseholdStorage,
  id: string,
  sizeBytes: number,
): Promise<Uint8Array | null> {
  const found = await storage.readNamed(`upload-piece/${id}/`);
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const name of [...found.keys()].sort()) {
    const piece = bytesOf(found.get(name) as string);
    if (at + piece.length > sizeBytes) return null;
    bytes.set(piece, at);
    at += piece.length;
  }
  return at === sizeBytes ? bytes : null;
}

export function pieceNames(id: string, sizeBytes: number): string[] {
  return Array.from({ length: Math.ceil(sizeBytes / pieceBytes) }, (_, piece) => nameOf(id, piece));
}

/** Base64, which every engine of ours reads and writes natively. */
function textOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return btoa(parts.join(''));
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
