/**
 * Number formatters cost about 40 µs to build and 1 µs to use, so each is built once per locale and style.
 * The memo is emptied when it is full: an app needs a handful, and a server serves a bounded set of locales.
 */
const formatters = new Map<string, Intl.NumberFormat>();
const formattersMax = 500;

export function numberFormatter(
  key: string,
  locale: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= formattersMax) formatters.clear();
  const built = new Intl.NumberFormat(locale, options);
  formatters.set(key, built);
  return built;
}

const decimalSeparators = new Map<string, string>();

/** The decimal separator people type in `locale`: "." or ",". */
export function decimalSeparatorOf(locale: string): '.' | ',' {
  let separator = decimalSeparators.get(locale);
  if (separator === undefined) {
    const sample = numberFormatter(`decimal ${locale}`, locale, {
      minimumFractionDigits: 1,
      useGrouping: false,
    }).format(1.5);
    separator = /[,\u066b]/.test(sample) ? ',' : '.';
    if (decimalSeparators.size >= formattersMax) decimalSeparators.clear();
    decimalSeparators.set(locale, separator);
  }
  return separator === ',' ? ',' : '.';
}
