/** An ISO 4217 alphabetic code, such as "EUR". */
export type Currency = string;

/**
 * Active ISO 4217 codes, and the few withdrawn lately that still stand in people's older statements
 * (ANG, BGN, CUC, HRK, SLL, ZWL). Funds (CLF, UYI, UYW), metals and test codes are left out: no household holds them.
 */
const currencies: ReadonlySet<Currency> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
    'CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ ' +
    'GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR ' +
    'LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK ' +
    'PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS ' +
    'TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ' +
    'ZWG ZWL'
  ).split(' '),
);

/** Minor digits that are not 2, from ISO 4217 table A.1. */
const unusualMinorDigits: Readonly<Record<Currency, number>> = {
  ...digitsFor(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digitsFor(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digitsFor(4, 'CLF UYW'),
};

function digitsFor(digits: number, codes: string): Record<Currency, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, digits]));
}

/** Whether `text` is a currency code a household can hold; upper case only. */
export function isCurrency(text: string): text is Currency {
  return currencies.has(text);
}

/** Every code `isCurrency` accepts, in alphabetical order. */
export function currencyCodes(): Currency[] {
  return [...currencies];
}

/** How many decimal digits the minor unit of `currency` has: 2 for EUR and for a code not known, 0 for JPY. */
export function minorDigitsOf(currency: Currency): number {
  return Object.hasOwn(unusualMinorDigits, currency) ? (unusualMinorDigits[currency] ?? 2) : 2;
}
