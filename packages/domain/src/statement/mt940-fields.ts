import { fieldCharsMax, fieldLinesMax, rowsMax } from './limits';

/** One field of a statement message: its tag ("61", "62F"), its value's lines, and the line it starts on. */
export type Mt940Field = { tag: string; lines: string[]; line: number };

/** Tags of MT940 and MT942, and NS, which German accounting programs write. */
const fieldStart = /^:(13[CD]?|20|21|25P?|28C?|34F?|60[FM]?|61|62[FM]?|64|65|86|90[CD]?|940|942|NS):(.*)$/;
const tagAlone = /^(?:20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86):/;
/** What ends a message: a dash alone, or with the closing brace of its SWIFT block. */
const messageEnd = /^-(?:\}|XXX|å|$)/;

/**
 * The fields in order; lines between them belong to the field before. SWIFT envelopes, message ends and anything
 * above the first field are left out. Null where there are more than the largest statement has.
 * A ":" left alone on a line by a wrapping at the wrong place is mended.
 */
export function readMt940Fields(text: string): Mt940Field[] | null {
  const lines = text.split('\n');
  const fields: Mt940Field[] = [];
  let current: Mt940Field | null = null;
  for (let index = 0; index < lines.length; index++) {
    let content = (lines[index] as string).trimEnd();
    const line = index + 1;
    if (content === ':' && tagAlone.test(lines[index + 1] ?? '')) {
      index++;
      content = `:${(lines[index] as string).trimEnd()}`;
    }
    if (content.startsWith('{'))
      content = content.replace(/^(?:\{\d:[^}]*\})*\{4:/, '').replace(/^\{.*$/, '');
    const start = fieldStart.exec(content);
    if (start) {
      current = { tag: start[1] ?? '', lines: [(start[2] ?? '').slice(0, fieldCharsMax)], line };
      fields.push(current);
      if (fields.length > rowsMax * 3) return null;
    } else if (messageEnd.test(content)) {
      current = null;
    } else if (current && content !== '' && current.lines.length < fieldLinesMax) {
      current.lines.push(content.slice(0, fieldCharsMax));
    }
  }
  return fields;
}
