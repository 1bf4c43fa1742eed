import { isCurrency, minorDigitsOf } from '../money';
import { readAmountText, toMinor } from './amount-text';
import { detailText, noteText, payeeText } from './clean-text';
import { createDateReader, dateOrderOf } from './date-order';
import { type DateOrder, type DateText, dayOf } from './day-text';
import { decimalMarkOf } from './decimal-mark';
import { emptyAccount, mergeAccounts } from './merge-accounts';
import { type QifRecord, readQifRecords } from './qif-records';
import type { BadRow, BadRowReason, StatementResult, StatementRow } from './statement';

type Rules = {
  readDate: (text: string) => DateText | null;
  order: DateOrder;
  readMinor: (text: string) => { ok: true; minor: number } | { ok: false; reason: BadRowReason };
};

/**
 * Reads QIF, the format of Quicken's exports: bank, cash, card, asset and liability registers. A split transaction is
 * one row whose note lists its parts. Investment records are told and left out, lists of categories and securities
 * are passed over. The file names no currency. Order of the date and the decimal mark are found over the whole file.
 */
export function parseQif(text: string, fallbackCurrency: string): StatementResult {
  const records = readQifRecords(text);
  const readDate = createDateReader();
  const digits = minorDigitsOf(isCurrency(fallbackCurrency) ? fallbackCurrency : 'EUR');
  const mark = decimalMarkOf(
    records.flatMap(({ amount, splits }) => [amount, ...splits.map((split) => split.amount)]),
    digits,
  );
  const rules: Rules = {
    readDate,
    order: dateOrderOf(
      records.map(({ date }) => readDate(date)),
      fallbackCurrency,
    ),
    readMinor: (amountText) => {
      if (amountText === '') return { ok: false, reason: 'no-amount' };
      const amount = readAmountText(amountText, mark);
      if (!amount) return { ok: false, reason: 'bad-amount' };
      const minor = toMinor(amount, digits);
      if (minor === null) return { ok: false, reason: 'amount-too-large' };
      return { ok: true, minor: amount.mark === 'minus' ? -minor || 0 : minor };
    },
  };
  const badRows: BadRow[] = [];
  const accounts = records.map((record) => {
    const account = emptyAccount();
    account.accountNumber = record.account;
    const read = record.isInvestment ? bad(record, 'investment-trade') : readRecord(record, rules);
    if ('reason' in read) badRows.push(read);
    else account.rows.push(read);
    return account;
  });
  return {
    ok: true,
    statement: { format: 'qif', accounts: mergeAccounts(accounts), badRows, csvMapping: null },
  };
}

function readRecord(record: QifRecord, rules: Rules): StatementRow | BadRow {
  if (record.date === '' && record.amount === '') return bad(record, 'not-a-transaction');
  if (record.date === '') return bad(record, 'no-date');
  const date = rules.readDate(record.date);
  const on = date ? dayOf(date, rules.order) : null;
  if (on === null) return bad(record, 'bad-date');
  const amount = rules.readMinor(record.amount);
  if (!amount.ok) return bad(record, amount.reason);
  if (amount.minor === 0) return bad(record, 'zero-amount');
  const payee = payeeText(record.payee || record.memo || (record.number === '' ? '' : `#${record.number}`));
  const splits = record.splits.map(({ category, memo, amount: part }) =>
    [category, memo, part].filter((word) => word !== '').join(' '),
  );
  return {
    line: record.line,
    on,
    amountMinor: amount.minor,
    currency: null,
    payee,
    note: noteText([record.memo, splits.join('; ')], payee),
    bankId: null,
    status: 'posted',
  };
}

function bad(record: QifRecord, reason: BadRowReason): BadRow {
  const said = [record.date, record.amount, record.payee, record.memo]
    .filter((part) => part !== '')
    .join(' ');
  return { line: record.line, reason, detail: detailText(said) };
}
