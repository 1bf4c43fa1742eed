import { rowsMax } from './limits';

export type QifSplit = { category: string; memo: string; amount: string };

/** One record between two "^", its fields as written; '' where it has none. */
export type QifRecord = {
  line: number;
  account: string | null;
  isInvestment: boolean;
  date: string;
  amount: string;
  payee: string;
  memo: string;
  number: string;
  splits: QifSplit[];
};

const registers = /^!type:\s*(?:bank|cash|ccard|oth a|oth l|oth s|asset|liability)\s*$/i;
const investments = /^!type:\s*invst\s*$/i;
const splitsMax = 200;

/** The transactions of every register in the file, in order; lists of accounts, categories and others are passed over. */
export function readQifRecords(text: string): QifRecord[] {
  const records: QifRecord[] = [];
  let kind: 'register' | 'investment' | 'account' | 'other' = 'register';
  let account: string | null = null;
  let record: QifRecord | null = null;
  let line = 0;
  for (const content of [...text.split('\n'), '^']) {
    line++;
    const code = content[0];
    const value = content.slice(1).trim();
    if (content.startsWith('!')) {
      record = null;
      if (/^!account/i.test(content)) kind = 'account';
      else if (/^!type/i.test(content))
        kind = registers.test(content) ? 'register' : investments.test(content) ? 'investment' : 'other';
    } else if (code === '^') {
      if (record && kind !== 'account' && kind !== 'other') records.push(record);
      if (records.length > rowsMax) break;
      record = null;
    } else if (kind === 'account') {
      if (code === 'N') account = value === '' ? null : value;
    } else if (kind !== 'other' && code !== undefined && content.trim() !== '' && code !== '#') {
      record ??= newRecord(line, account, kind === 'investment');
      setField(record, code, value);
    }
  }
  return records;
}

function newRecord(line: number, account: string | null, isInvestment: boolean): QifRecord {
  return { line, account, isInvestment, date: '', amount: '', payee: '', memo: '', number: '', splits: [] };
}

/** The codes of Quicken's "QIF field indicators"; categories and addresses have no place in a row. */
function setField(record: QifRecord, code: string, value: string): void {
  const split = record.splits.at(-1);
  if (code === 'D') record.date = value;
  else if (code === 'T') record.amount = value;
  else if (code === 'U' && record.amount === '') record.amount = value;
  else if (code === 'P') record.payee = value;
  else if (code === 'M') record.memo = value;
  else if (code === 'N') record.number = value;
  else if (code === 'S' && record.splits.length < splitsMax)
    record.splits.push({ category: value, memo: '', amount: '' });
  else if (code === 'E' && split) split.memo = value;
  else if (code === '$' && split) split.amount = value;
}
