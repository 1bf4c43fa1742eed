import { nestingMax, strayBracketsMax, tagsMax } from './limits';

/** An element with its own text and its children; names without a namespace prefix. */
export type MarkupElement = {
  name: string;
  line: number;
  /** The raw text between the name and ">", read by `attributeOf`. */
  attributes: string;
  text: string;
  children: MarkupElement[];
};

export type MarkupReader = {
  /** OFX 1.x: an element that holds text needs no end tag, and names are the same in capitals, which they are read in. */
  isSgml: boolean;
  /** A start tag of such a name inside an element of the same name means that the end tag was left out. */
  neverNested?: ReadonlySet<string>;
  /** Elements that only ever hold text: written empty and unclosed, they end where the next one starts. */
  leaves?: ReadonlySet<string>;
  /** Called when an element ends, innermost first. True means it has been dealt with and need not be kept. */
  onEnd: (element: MarkupElement, path: readonly MarkupElement[]) => boolean;
};

/** A start or end tag, its name, and what follows the name. */
const tag = /<(\/?)([A-Za-z_][\w.:-]*)([^<>]*)>/y;

/**
 * Walks XML or SGML once, from the top, as an own small tokenizer: no entity but the five of XML and the numbered
 * ones is known, a document type is passed over unread, nothing is ever fetched. Returns false where elements nest
 * deeper, or are more, than in any statement.
 */
export function readMarkup(text: string, reader: MarkupReader): boolean {
  const path: MarkupElement[] = [];
  let line = 1;
  let nextLineEnd = lineEndFrom(text, 0);
  let at = 0;
  let pieces = '';
  let tags = 0;
  let strayBrackets = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    pieces += decodeEntities(text.slice(at, open));
    const special = specialAt(text, open);
    if (special) {
      if (++tags > tagsMax) return false;
      pieces += special.text;
      at = special.end;
      continue;
    }
    tag.lastIndex = open;
    const match = tag.exec(text);
    if (!match) {
      if (++strayBrackets > strayBracketsMax) return false;
      pieces += '<';
      at = open + 1;
      continue;
    }
    if (++tags > tagsMax) return false;
    at = tag.lastIndex;
    takeText(path, pieces, reader);
    pieces = '';
    while (nextLineEnd < open) {
      line++;
      nextLineEnd = lineEndFrom(text, nextLineEnd + 1);
    }
    const name = reader.isSgml ? localName(match[2] ?? '').toUpperCase() : localName(match[2] ?? '');
    if (match[1] === '/') {
      endElement(path, name, reader);
      continue;
    }
    if (reader.leaves?.has(path.at(-1)?.name ?? '')) endTop(path, reader);
    if (reader.neverNested?.has(name)) endElement(path, name, reader);
    const attributes = match[3] ?? '';
    path.push({ name, line, attributes, text: '', children: [] });
    if (path.length > nestingMax) {
      if (!reader.isSgml) return false;
      path.pop();
    }
    if (attributes.endsWith('/')) endTop(path, reader);
  }
  takeText(path, pieces, reader);
  while (path.length > 0) endTop(path, reader);
  return true;
}

function lineEndFrom(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Comments and declarations say nothing, CDATA is text as it stands; null where a tag or a bare "<" stands. */
function specialAt(text: string, open: number): { text: string; end: number } | null {
  const next = text[open + 1];
  if (next !== '!' && next !== '?') return null;
  if (text.startsWith('<![CDATA[', open)) {
    const end = endOf(text, ']]>', open);
    return { text: text.slice(open + 9, Math.max(open + 9, end - 3)), end };
  }
  if (text.startsWith('<!--', open)) return { text: '', end: endOf(text, '-->', open) };
  if (next === '?') return { text: '', end: endOf(text, '?>', open) };
  return { text: '', end: endOfDeclaration(text, open) };
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Past "<!DOCTYPE … [ … ]>": its inner subset is skipped to the matching bracket. */
function endOfDeclaration(text: string, open: number): number {
  const close = text.indexOf('>', open);
  if (close < 0) return text.length;
  const bracket = text.slice(open, close).indexOf('[');
  if (bracket < 0) return close + 1;
  const end = text.indexOf(']', open + bracket);
  return end < 0 ? text.length : endOf(text, '>', end);
}

/** Gives the text to the open element; in SGML an element with text ends there. */
function takeText(path: MarkupElement[], pieces: string, reader: MarkupReader): void {
  const top = path.at(-1);
  if (!top || pieces === '') return;
  const trimmed = pieces.trim();
  if (trimmed === '') return;
  top.text += trimmed;
  if (reader.isSgml) endTop(path, reader);
}

function endElement(path: MarkupElement[], name: string, reader: MarkupReader): void {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    if (path[depth]?.name !== name) continue;
    while (path.length > depth) endTop(path, reader);
    return;
  }
}

function endTop(path: MarkupElement[], reader: MarkupReader): void {
  const element = path.pop();
  if (element && !reader.onEnd(element, path)) path.at(-1)?.children.push(element);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The five XML entities and numbered characters; any other "&" is itself. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The value of one attribute; null where the element has none of that name. */
export function attributeOf(element: MarkupElement, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? '') : null;
}

/** The child at a path of names, the first where several are; null where there is none. */
export function childAt(element: MarkupElement | null, ...names: string[]): MarkupElement | null {
  let at: MarkupElement | null = element;
  for (const name of names) {
    at = at?.children.find((child) => child.name === name) ?? null;
  }
  return at;
}

/** The text of the child at a path, '' where there is none. */
export function textAt(element: MarkupElement | null, ...names: string[]): string {
  return childAt(element, ...names)?.text ?? '';
}

/** The first element of that name anywhere below. */
export function descendant(element: MarkupElement | null, name: string): MarkupElement | null {
  for (const child of element?.children ?? []) {
    const found = child.name === name ? child : descendant(child, name);
    if (found) return found;
  }
  return null;
}
