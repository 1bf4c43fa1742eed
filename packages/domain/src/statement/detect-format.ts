import type { StatementFormat } from './statement';

/** What the file is by its content; the name only tells QFX from OFX. Null for a format known not to be a statement. */
export function detectFormat(text: string, fileName: string): StatementFormat | null {
  const head = text.slice(0, 20_000);
  if (/<OFX[\s>]/i.test(head) || /^\s*OFXHEADER\s*:/i.test(head) || /<\?OFX\s/i.test(head)) {
    return /\.qfx$/i.test(fileName) || /<INTU\.BID>/i.test(head) ? 'qfx' : 'ofx';
  }
  if (/<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)[\s>]/.test(head)) return 'camt';
  if (/^\s*(?:<\?xml|<!doctype|<html|<[a-z])/i.test(head)) return null;
  if (/^!(?:Type|Account|Option|Clear)/im.test(head) && /^\s*(?:#|!)/.test(head)) return 'qif';
  if (isMt940(head)) return 'mt940';
  return 'csv';
}

/** A field of a statement message at the start of a line; a balance or a transaction alone is enough. */
function isMt940(head: string): boolean {
  return /^:(?:60[FM]|62[FM]|64|65):[CD]\d{6}|^:61:\d{6}|^:25:[^\n,;\t]+$|^:20:[^\n]*\n(?::\d\d|[^\n]*\n:2[58])/m.test(
    head,
  );
}

/** Names of file kinds that are recognised only to say so. */
export function binaryKindOf(bytes: Uint8Array): string | null {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'ZIP or XLSX';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'XLS';
  if (starts(0x1f, 0x8b)) return 'GZIP';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'an image';
  return null;
}
