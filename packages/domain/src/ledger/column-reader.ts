import { isMonth, type Month, twoDigits } from '../calendar/index';
import { type Dictionary, dictionaryFrom } from './dictionary';

/** Takes columns one after the other from encoded bytes, as views on them. */
export function columnReader(bytes: Uint8Array, start: number) {
  const { buffer } = bytes;
  let offset = bytes.byteOffset + start;
  const take = (byteLength: number) => {
    const from = offset;
    offset += byteLength;
    return from;
  };
  return {
    doubles: (count: number) => new Float64Array(buffer, take(8 * count), count),
    words: (count: number) => new Uint32Array(buffer, take(4 * count), count),
    halves: (count: number) => new Uint16Array(buffer, take(2 * count), count),
    bytes: (count: number) => new Uint8Array(buffer, take(count), count),
    dictionary: <Value extends string | null>(byteLength: number): Dictionary<Value> =>
      dictionaryFrom<Value>(new Uint8Array(buffer, take(byteLength), byteLength)),
  };
}

/** The bytes at a multiple of eight in their buffer, so that every column of them starts aligned. */
export function aligned(encoded: Uint8Array): Uint8Array {
  return encoded.byteOffset % 8 === 0 ? encoded : new Uint8Array(encoded);
}

/** Little-endian numbers of 32 bits after the four bytes that a block begins with. */
export function readNumbers(bytes: Uint8Array, count: number): number[] {
  const header = new DataView(bytes.buffer, bytes.byteOffset, 4 + 4 * count);
  return Array.from({ length: count }, (_, place) => header.getUint32(4 + 4 * place, true));
}

/** The month with this number, counted from January of the year 0; RangeError where that is none. */
export function monthNumbered(number: number): Month {
  const month = `${Math.floor(number / 12)}-${twoDigits((number % 12) + 1)}`;
  if (!isMonth(month)) throw new RangeError('ledger: a block of no month');
  return month;
}

export function numberOfMonth(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/** Typed arrays have the byte order of the machine; all that run this code are little-endian, and say so or stop. */
export function assertLittleEndian(): void {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
    throw new RangeError('ledger: blocks need a little-endian machine');
  }
}
