import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStatement } from './parse-statement';

const encode = (text: string) => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array) => parseStatement(bytes, { fallbackCurrency: 'EUR' });

describe('refusals', () => {
  test.each([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['blank lines', encode(' \r\n\n'), 'empty'],
    ['a PDF', encode('%PDF-1.7'), 'unknown-format'],
    ['a ZIP, as XLSX is', Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'unknown-format'],
    ['a web page', encode('<!DOCTYPE html><html><body>1,2</body></html>'), 'unknown-format'],
    ['other XML', encode('<?xml version="1.0"?><rss/>'), 'unknown-format'],
    ['prose', encode('Dear reader\nthis is a letter.\n'), 'unknown-format'],
    ['a list of names', encode('Name,Town\nAnn,Ghent\n'), 'columns-not-found'],
    ['an empty QIF', encode('!Type:Bank\n'), 'no-transactions'],
    ['too many bytes', new Uint8Array(33 * 1024 * 1024), 'too-large'],
    ['too many rows', encode(`Date,Amount\n${'2024-01-01,1.00\n'.repeat(260_000)}`), 'too-large'],
  ])('%s: %#', (_, bytes, reason) => {
    expect(parse(bytes)).toMatchObject({ ok: false, reason });
  });
});

describe('encodings', () => {
  const text = 'Buchungstag;Empfänger;Betrag €\n01.02.2024;Bäckerei Größe;-3,50\n';
  const bytesOf = (units: (code: number) => number[]) =>
    Uint8Array.from([...text].flatMap((char) => units(char.charCodeAt(0))));

  test.each([
    ['UTF-8', encode(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...encode(text)), 'utf-8'],
    [
      'UTF-16 little-endian with a mark',
      Uint8Array.of(0xff, 0xfe, ...bytesOf((code) => [code & 255, code >> 8])),
      'utf-16le',
    ],
    [
      'UTF-16 big-endian with a mark',
      Uint8Array.of(0xfe, 0xff, ...bytesOf((code) => [code >> 8, code & 255])),
      'utf-16be',
    ],
    ['UTF-16 without a mark', bytesOf((code) => [code & 255, code >> 8]), 'utf-16le'],
    ['windows-1252', bytesOf((code) => [code === 0x20ac ? 0x80 : code]), 'windows-1252'],
    [
      'code page 850',
      bytesOf((code) => [
        ({ 228: 0x84, 246: 0x94, 223: 0xe1, 8364: 0xd5 } as Record<number, number>)[code] ?? code,
      ]),
      'ibm850',
    ],
  ])('%s', (_, bytes, encoding) => {
    const result = parse(bytes);
    if (!result.ok) throw new Error(result.detail);
    expect(result.statement.csvMapping?.encoding).toBe(encoding);
    expect(result.statement.accounts[0]?.rows).toMatchObject([
      { on: '2024-02-01', amountMinor: -350, payee: 'Bäckerei Größe' },
    ]);
  });

  test.each([
    // "Datum zaúčtování;Částka;Název protiúčtu" in windows-1250
    [
      'windows-1250',
      'Datum za\xfa\xe8tov\xe1n\xed;\xc8\xe1stka;N\xe1zev proti\xfa\xe8tu\n1.2.2024;-3,50;\xd8ezn\xedk \x8ei\x9eka\n',
      'Řezník Žižka',
    ],
    // "Kwota" with Polish letters in ISO 8859-2
    [
      'iso-8859-2',
      'Data operacji;Kwota;Opis\n2024-02-01;-3,50;\xaf\xf3\xb3\xe6 \xb6lub g\xea\xb6l\xb1 \xbc\xf3d\xb3o\n',
      'Żółć ślub gęślą źódło',
    ],
    // "Дата;Сумма;Описание" in windows-1251
    [
      'windows-1251',
      '\xc4\xe0\xf2\xe0;\xd1\xf3\xec\xec\xe0;\xce\xef\xe8\xf1\xe0\xed\xe8\xe5\n01.02.2024;-3,50;\xca\xee\xf4\xe5\n',
      'Кофе',
    ],
  ])('%s is told from its neighbours by its letters', (encoding, text, payee) => {
    const result = parse(Uint8Array.from(text, (char) => char.charCodeAt(0)));
    if (!result.ok) throw new Error(result.detail);
    expect([result.statement.csvMapping?.encoding, result.statement.accounts[0]?.rows[0]?.payee]).toEqual([
      encoding,
      payee,
    ]);
  });

  test('half a surrogate pair never leaves the parser', () => {
    const rows = 'Date,Description,Amount\n2024-01-01,x\ud83d y\ude00,-1.00\n2024-01-02,ok\ud83d\ude00,-1.00';
    const bytes = Uint8Array.of(
      0xff,
      0xfe,
      ...Array.from({ length: rows.length }, (_, i) => [
        rows.charCodeAt(i) & 255,
        rows.charCodeAt(i) >> 8,
      ]).flat(),
    );
    const result = parse(bytes);
    expect(result.ok && result.statement.accounts[0]?.rows.map(({ payee }) => payee)).toEqual([
      'x\ufffd y\ufffd',
      'ok😀',
    ]);
  });
});

describe('whatever the bytes are', () => {
  const fragments = fc.constantFrom(
    '<OFX>',
    '</OFX>',
    '<STMTTRN>',
    '<TRNAMT>-1',
    '<DTPOSTED>20240101',
    '<![CDATA[',
    '<!DOCTYPE x [',
    '&#x110000;',
    '&#0;',
    '<',
    '>',
    '<Document><BkToCstmrStmt>',
    '<Stmt>',
    '<Ntry>',
    '<Amt Ccy="EUR">1',
    '</Ntry>',
    ':20:a',
    ':25:b',
    ':61:240101D1,NTRF',
    ':86:166?20',
    ':62F:C240101EUR1,',
    '!Type:Bank',
    '!Account',
    'D1/1/24',
    'T1',
    '^',
    'Date,Amount',
    '2024-01-01',
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r',
    '\t',
    '1,2',
    '-',
    '(',
    '\u0000',
    '\ufeff',
    'é',
    '__proto__',
  );

  test('random bytes and random pieces of every format never throw, and read the same twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.array(fragments, { maxLength: 60 }).map((parts) => encode(parts.join(''))),
        ),
        (bytes) => {
          const result = parse(bytes);
          expect(parse(bytes)).toEqual(result);
          if (!result.ok) return;
          for (const { amountMinor, on } of result.statement.accounts.flatMap(({ rows }) => rows)) {
            expect(Number.isSafeInteger(amountMinor) && amountMinor !== 0).toBe(true);
            expect(new Date(`${on}T00:00:00Z`).toISOString().slice(0, 10)).toBe(on);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const million = 1_000_000;
  test.each([
    ['ten million columns', `Date,Amount\n${','.repeat(10 * million)}`],
    ['a quote that never closes', `Date,Description,Amount\n2024-01-01,"${'abc '.repeat(7 * million)}`],
    [
      'a quote that never closes, over lines',
      `Date,Description,Amount\n2024-01-01,"${'abc\n'.repeat(7 * million)}`,
    ],
    ['a quote on every line', `Date,Description,Amount\n${'"a\n'.repeat(7 * million)}`],
    ['nothing but quotes', '"'.repeat(20 * million)],
    ['nothing but "<"', `<OFX>${'<'.repeat(20 * million)}`],
    ['tags nested without end', `<Document><BkToCstmrStmt>${'<a>'.repeat(7 * million)}`],
    ['SGML nested without end', `<OFX>${'<a>'.repeat(3 * million)}`],
    ['declarations', `<OFX>${'<!a>'.repeat(5 * million)}`],
    ['entities', `<OFX><STMTRS><STMTTRN><MEMO>${'&lol;'.repeat(4 * million)}`],
    ['transactions without content', `:20:x\n:25:1\n${':61:\n'.repeat(4 * million)}`],
    ['details without end', `:20:x\n:61:240105D1,00NTRF\n:86:${'/NAME/'.repeat(3 * million)}`],
    ['records without content', `!Type:Bank\n${'D1\n^\n'.repeat(3 * million)}`],
    ['nothing but line ends', `"x"${'\n'.repeat(20 * million)}y`],
    ['nothing but blank lines', `Date,Amount\n${' \n'.repeat(10 * million)}`],
    ['one long number', '1'.repeat(20 * million)],
    ['one long blank', `x${' '.repeat(20 * million)}`],
  ])('%s ends soon', (_, text) => {
    const bytes = encode(text);
    const before = process.cpuUsage();
    parse(bytes);
    const { user, system } = process.cpuUsage(before);
    // The processor's own time, which a busy machine does not stretch; what is not linear takes minutes.
    expect((user + system) / 1e6).toBeLessThan(4);
  });

  test('a hundred thousand rows are read, each of them', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `${String((i % 28) + 1).padStart(2, '0')}.01.2024;Shop ${i};-${i + 1},25`,
    );
    const result = parse(encode(`Datum;Text;Betrag\n${lines.join('\n')}`));
    expect(result.ok && result.statement.accounts[0]?.rows.length).toBe(100_000);
  });
});
