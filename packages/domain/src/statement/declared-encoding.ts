import type { SingleByteEncoding } from './single-byte-tables';

/** Names in OFX 1.x headers (CHARSET:1252) and XML declarations, to the table that reads them. */
const names: readonly (readonly [RegExp, SingleByteEncoding])[] = [
  [/^(?:windows-|cp)?1252$|^(?:iso-?)?8859-1$|^(?:iso-?)?8859-15$|^latin-?1$/i, 'windows-1252'],
  [/^(?:windows-|cp)?1250$/i, 'windows-1250'],
  [/^(?:iso-?)?8859-2$|^latin-?2$/i, 'iso-8859-2'],
  [/^(?:windows-|cp)?1251$/i, 'windows-1251'],
  [/^(?:windows-|cp)?1253$|^(?:iso-?)?8859-7$/i, 'windows-1253'],
  [/^(?:windows-|cp)?1254$|^(?:iso-?)?8859-9$/i, 'windows-1254'],
  [/^(?:windows-|cp)?1257$/i, 'windows-1257'],
  [/^(?:ibm|cp)-?850$/i, 'ibm850'],
  [/^(?:ibm|cp)-?852$/i, 'ibm852'],
];

/** The single-byte encoding a file's own heading declares; null where it declares none that is known. */
export function declaredEncoding(text: string): SingleByteEncoding | null {
  const head = text.slice(0, 2000);
  const declared =
    /<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1] ??
    /(?:^|\s)CHARSET\s*:\s*([\w.-]+)/i.exec(head)?.[1];
  return names.find(([name]) => name.test(declared ?? ''))?.[1] ?? null;
}
