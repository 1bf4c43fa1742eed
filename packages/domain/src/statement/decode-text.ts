import { guessSingleByteEncoding } from './guess-encoding';
import { type SingleByteEncoding, singleByteEncodings, upperHalves } from './single-byte-tables';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding;

export const textEncodings: readonly TextEncodingName[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...singleByteEncodings,
];

export type DecodedText = { text: string; encoding: TextEncodingName };

/**
 * The file as text with "\n" as its only line end and without a byte order mark. Without `forced`, the encoding is
 * found: byte order mark, zero bytes of UTF-16, valid UTF-8, then the single-byte encoding whose letters fit.
 * No byte sequence fails: what means nothing becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, forced: TextEncodingName | null): DecodedText {
  const encoding = forced ?? detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bare = start === 1 ? text.slice(1) : text;
  return { text: bare.includes('\r') ? bare.replace(/\r+\n|\r/g, '\n') : bare, encoding };
}

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): string {
  if (encoding === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding === 'utf-16le');
  return decodeSingleByte(bytes, encoding);
}

function detectEncoding(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : guessSingleByteEncoding(bytes));
}

/** Latin text in UTF-16 has a zero in nearly every second byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.05) return 'utf-16le';
  return evenZeros > pairs * 0.6 && oddZeros < pairs * 0.05 ? 'utf-16be' : null;
}

/** Valid UTF-8, or UTF-8 damaged in places (cut by an export's field limit): far more whole letters than broken bytes. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const following = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : 1;
    const isLead = byte >= 0xc2 && byte < 0xf5;
    if (isLead && areContinuations(bytes, i + 1, following)) {
      whole++;
      i += following;
    } else {
      broken++;
    }
  }
  return broken === 0 || broken * 10 < whole;
}

function areContinuations(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

const chunkLength = 8192;

function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const upper = upperHalves[encoding];
  const units = new Uint16Array(Math.min(bytes.length, chunkLength));
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkLength) {
    const length = Math.min(chunkLength, bytes.length - start);
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i] as number;
      units[i] = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80);
    }
    chunks.push(String.fromCharCode(...units.subarray(0, length)));
  }
  return chunks.join('');
}

/** Half a surrogate pair becomes U+FFFD, so that every text stays valid Unicode. */
function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  const count = bytes.length >> 1;
  const low = isLittleEndian ? 0 : 1;
  const unitAt = (index: number) =>
    index < count ? (bytes[index * 2 + low] as number) | ((bytes[index * 2 + 1 - low] as number) << 8) : 0;
  const units = new Uint16Array(Math.min(count, chunkLength));
  const chunks: string[] = [];
  let isTail = false;
  for (let start = 0; start < count; start += chunkLength) {
    const length = Math.min(chunkLength, count - start);
    for (let i = 0; i < length; i++) {
      const unit = unitAt(start + i);
      const isLead = (unit & 0xfc00) === 0xd800 && (unitAt(start + i + 1) & 0xfc00) === 0xdc00;
      const isLone = !isLead && !isTail && (unit & 0xf800) === 0xd800;
      units[i] = isLone ? 0xfffd : unit;
      isTail = isLead;
    }
    chunks.push(String.fromCharCode(...units.subarray(0, length)));
  }
  return chunks.join('');
}
