/**
 * Makes UUIDs of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then randomness. Within one millisecond the
 * 12 bits after the version count up (method 1 of 6.2), so ids made here sort in the order they were made.
 */
export function createIdSource(
  fillRandom: (bytes: Uint8Array) => Uint8Array,
  nowMs: () => number,
): () => string {
  let lastMs = 0;
  let counter = 0;
  const bytes = new Uint8Array(16);
  return () => {
    fillRandom(bytes);
    const now = nowMs();
    if (now > lastMs) {
      lastMs = now;
      // Half the range is left to count in.
      counter = ((bytes[6]! & 0x07) << 8) | bytes[7]!;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        lastMs += 1;
        counter = 0;
      }
    }
    let time = lastMs;
    for (let at = 5; at >= 0; at--) {
      bytes[at] = time % 256;
      time = Math.floor(time / 256);
    }
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
