import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBytes } from './packed-bytes';

test('each part is found where its start and its length say', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (parts) => {
      const { bytes, starts, lengths } = packBytes(parts);
      const found = parts.map((_, at) => {
        const start = starts[at]! - 1;
        return [...bytes.subarray(start, start + lengths[at]!)];
      });
      expect(found).toEqual(parts.map((part) => [...part]));
      expect(bytes.length).toBe(parts.reduce((sum, part) => sum + part.length, 0));
    }),
  );
});
