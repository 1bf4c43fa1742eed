import { isDay, isLedgerDay } from '@florin/domain/calendar';
import { enteredLimitMinor, isCurrency, moneyLimitMinor } from '@florin/domain/money';
import { z } from 'zod';

/** Control characters would let a name forge a log line or break a file; NUL cannot be stored at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression exists to find them.
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** In lower case, as the database gives it back: a row is sealed to the spelling of its id. */
export const id = z
  .uuid()
  .toLowerCase()
  .meta({ description: 'UUID made by the client, version 7 preferred' });
export const day = z
  .string()
  .refine(isDay, 'must be a real calendar day as YYYY-MM-DD')
  .meta({ description: 'Calendar day without a time zone', format: 'date' });
/** A day on which money can have moved or be going to move: periods around it stay within the calendar. */
export const ledgerDay = day.refine(
  // What is no day at all is refused as such already.
  (value) => !isDay(value) || isLedgerDay(value),
  'must lie between 1900 and 2199',
);
export const instant = z.string().meta({ description: 'UTC instant, ISO 8601', format: 'date-time' });
export const amountMinor = z
  .int()
  .min(-moneyLimitMinor)
  .max(moneyLimitMinor)
  .meta({ description: 'Integer minor units of the currency; negative is money going out' });
/** What amounts add up to: larger than any one of them may be, and still exact. */
export const sumMinor = z.int().meta({
  description: 'Integer minor units of the currency, a sum: exact, without the limit of one amount',
});
/** An amount a person or a file brings in; sums of them may grow larger. */
export const enteredMinor = z
  .int()
  .min(-enteredLimitMinor)
  .max(enteredLimitMinor)
  .meta({ description: 'Integer minor units of the currency; negative is money going out' });
export const currency = z
  .string()
  .refine(isCurrency, 'must be an ISO 4217 code')
  .meta({ description: 'ISO 4217 code', examples: ['EUR'] });
export const change = z
  .int()
  .min(0)
  .meta({ description: "The household's change number at which the row was last written" });

export function text(lengthMax: number) {
  return z
    .string()
    .max(lengthMax)
    .refine((value) => !controlCharacters.test(value), 'must not hold control characters')
    .refine((value) => !loneSurrogate.test(value), 'must be well-formed Unicode');
}

/** Text of a single line: what stands in a row, a heading or a file name. */
export function line(lengthMax: number) {
  return text(lengthMax).refine(
    // Other control characters are refused by name already.
    (value) => controlCharacters.test(value) || !/[\t\n]/.test(value),
    'must not hold line breaks or tabs',
  );
}

export function name(lengthMax = 100) {
  return line(lengthMax).refine((value) => value.trim().length > 0, 'must not be empty');
}

/** Query parameters arrive as text; this reads a bounded integer and caps it. */
export function limit(fallback: number, cap: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .transform((value) => Math.min(value, cap))
    .default(fallback);
}

/** What an answer from a ledger says of itself. */
export const asOf = z.int().min(0).meta({
  description:
    "The household's change number in the transaction service up to which everything written is in this; some of what came later may be too",
});
