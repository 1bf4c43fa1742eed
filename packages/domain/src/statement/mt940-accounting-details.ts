import { cleanText } from './clean-text';
import type { Mt940Details } from './mt940-details';

/** Field NS of German accounting programs: lines 01 to 14 purpose, 15 and 16 the other side, 17 posting text. */
export function readAccountingDetails(lines: readonly string[]): Mt940Details {
  const values = (from: number, to: number) =>
    lines
      .filter((line) => Number(line.slice(0, 2)) >= from && Number(line.slice(0, 2)) <= to)
      .map((line) => line.slice(2))
      .join(' ');
  const postingText = cleanText(values(17, 17));
  return { payee: cleanText(values(15, 16)) || postingText, note: cleanText(values(1, 14)) };
}
