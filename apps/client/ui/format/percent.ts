import { useRegional } from './regional';

const formatters = new Map<string, Intl.NumberFormat>();

/** Writes a share of one as whole percent: 0.43 is "43 %" where the locale puts a space there. */
export function usePercent(): (share: number) => string {
  const { locale } = useRegional();
  return (share) => {
    let formatter = formatters.get(locale);
    if (!formatter) {
      formatter = new Intl.NumberFormat(locale, { style: 'percent' });
      formatters.set(locale, formatter);
    }
    return formatter.format(share);
  };
}
