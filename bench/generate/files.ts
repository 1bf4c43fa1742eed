import type { BenchHousehold, BenchRow } from './household';

/** The rows of one account as a bank's CSV file: a header, ISO days, decimal points. */
export function csvOf(household: BenchHousehold, account: number): string {
  const lines = rowsOf(household, account).map(({ on, amountMinor, payee, note, bankId }) =>
    [on, decimal(amountMinor), `"${payee}"`, `"${note}"`, bankId].join(','),
  );
  return ['Date,Amount,Payee,Description,Transaction ID', ...lines, ''].join('\r\n');
}

/** The rows of one account as OFX 1.02, one transaction a line. */
export function ofxOf(household: BenchHousehold, account: number): string {
  const rows = rowsOf(household, account).map(({ on, amountMinor, payee, note, bankId }) => {
    const memo = note === '' ? '' : `<MEMO>${note}`;
    const kind = amountMinor < 0 ? 'DEBIT' : 'CREDIT';
    return `<STMTTRN><TRNTYPE>${kind}<DTPOSTED>${compact(on)}<TRNAMT>${decimal(amountMinor)}<FITID>${bankId}<NAME>${payee}${memo}</STMTTRN>`;
  });
  return [
    'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n',
    '<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>',
    `<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>${household.currency}<BANKACCTFROM><BANKID>1<ACCTID>${1000 + account}<ACCTTYPE>CHECKING</BANKACCTFROM>`,
    `<BANKTRANLIST><DTSTART>${compact(household.from)}<DTEND>${compact(household.until)}`,
    ...rows,
    '</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
    '',
  ].join('\n');
}

export function rowsOf(household: BenchHousehold, account: number): BenchRow[] {
  return household.rows.filter((row) => row.account === account);
}

function decimal(amountMinor: number): string {
  return (amountMinor / 100).toFixed(2);
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
