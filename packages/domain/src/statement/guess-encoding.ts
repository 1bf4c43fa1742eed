import { type SingleByteEncoding, upperHalves } from './single-byte-tables';

/** Letters a bank of that region prints often; each found between letters speaks for the encoding. */
const usualLetters: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1252': 'äöüßÄÖÜéèêàâçîïôûùëñáíóúõãåøæÅØÆÉÈÀÇÑÁÍÓÚÃÕ',
  'windows-1250': 'áéíóúýčďěňřšťůžÁÉÍÓÚÝČĎĚŇŘŠŤŮŽąćęłńóśźżĄĆĘŁŃÓŚŹŻőűŐŰöüÖÜäÄľôăâîđĐß',
  'iso-8859-2': 'áéíóúýčďěňřšťůžÁÉÍÓÚÝČĎĚŇŘŠŤŮŽąćęłńóśźżĄĆĘŁŃÓŚŹŻőűŐŰöüÖÜäÄľô',
  'windows-1251': 'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіїєґІЇЄҐ',
  'windows-1253': 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ',
  'windows-1254': 'çğıöşüÇĞİÖŞÜ',
  'windows-1257': 'āčēģīķļņōŗšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÕÄÖÜ',
  ibm850: 'äöüßÄÖÜéèàç',
  ibm852: 'áéíóúýčďěňřšťůžąćęłńśźżőűöüäÄÖÜß',
};

/** Letters of western Europe that are far more often another letter of another region, read in the wrong table. */
const doubtfulLetters = 'õûÕÛÈÌÒ';

/** Scripts whose letters never stand beside Latin ones in a word. */
const otherScripts: ReadonlySet<SingleByteEncoding> = new Set(['windows-1251', 'windows-1253']);

/** A rarer region has to fit clearly better than the more frequent ones before it. */
const order: readonly SingleByteEncoding[] = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'ibm850',
  'ibm852',
];

const sampleBytesMax = 200_000;

/** How often each byte above 0x7f stands in which company. */
type UpperBytes = {
  inWords: Uint32Array;
  alone: Uint32Array;
  besideAscii: Uint32Array;
  afterSmall: Uint32Array;
};

/**
 * The encoding in which the bytes above 0x7f are letters where letters are expected. Only the kinds of byte and
 * their neighbours are counted, so the cost is one pass however many encodings there are.
 */
export function guessSingleByteEncoding(bytes: Uint8Array): SingleByteEncoding {
  const counts = countUpperBytes(bytes.subarray(0, sampleBytesMax));
  let best: SingleByteEncoding = 'windows-1252';
  let bestScore = scoreOf(best, counts);
  for (const encoding of order) {
    const score = scoreOf(encoding, counts);
    if (score > bestScore + Math.abs(bestScore) * 0.02 + 0.5) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

function countUpperBytes(bytes: Uint8Array): UpperBytes {
  const inWords = new Uint32Array(128);
  const alone = new Uint32Array(128);
  const besideAscii = new Uint32Array(128);
  const afterSmall = new Uint32Array(128);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const before = bytes[i - 1] ?? 32;
    const after = bytes[i + 1] ?? 32;
    const isBesideAscii = isAsciiLetter(before) || isAsciiLetter(after);
    const counts = isBesideAscii || before >= 0x80 || after >= 0x80 ? inWords : alone;
    add(counts, byte);
    if (isBesideAscii) add(besideAscii, byte);
    if (before >= 0x61 && before <= 0x7a) add(afterSmall, byte);
  }
  return { inWords, alone, besideAscii, afterSmall };
}

function add(counts: Uint32Array, byte: number): void {
  counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1;
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function scoreOf(encoding: SingleByteEncoding, counts: UpperBytes): number {
  const usual = usualLetters[encoding];
  const upper = upperHalves[encoding];
  let score = 0;
  for (let i = 0; i < 128; i++) {
    const inWords = counts.inWords[i] ?? 0;
    const alone = counts.alone[i] ?? 0;
    if (inWords + alone === 0) continue;
    const char = upper.charAt(i);
    const isLetter = char.toLowerCase() !== char.toUpperCase();
    const isUsual = usual.includes(char);
    const isDoubtful = encoding === 'windows-1252' && doubtfulLetters.includes(char);
    score += inWords * (isDoubtful ? 0.4 : isUsual ? 1 : isLetter ? -0.3 : -1.5);
    score += alone * (isUsual ? 0.2 : isLetter ? 0 : usualAlone.includes(char) ? 1 : -0.3);
    if (otherScripts.has(encoding) && isLetter) score -= (counts.besideAscii[i] ?? 0) * 2;
    // A capital inside a word of small letters is the mark of the wrong table.
    if (isLetter && char !== char.toLowerCase()) score -= (counts.afterSmall[i] ?? 0) * 1.5;
    if (char === '\ufffd' || (char >= '\u0080' && char <= '\u009f')) score -= (inWords + alone) * 2;
  }
  return score;
}

/** Signs that stand by themselves in statements. */
const usualAlone = '€£§°–—„“”’‘•·«»\u00a0';
