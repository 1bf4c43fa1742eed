import { createContext, type ReactNode, use } from 'react';
import { useToday } from './use-today';

/** How the open household writes money and days. */
export interface Regional {
  /** BCP 47 */
  locale: string;
  /** ISO 4217 */
  currency: string;
  /** IANA */
  timeZone: string;
  /** The household's day of today, 'YYYY-MM-DD'; turns at its midnight. */
  today: string;
}

const system = Intl.DateTimeFormat().resolvedOptions();
const RegionalContext = createContext<Regional>({
  locale: system.locale,
  currency: 'EUR',
  timeZone: system.timeZone,
  today: '1970-01-01',
});

export function RegionalProvider(props: {
  locale?: string;
  currency?: string;
  timeZone?: string;
  children: ReactNode;
}) {
  const { locale = system.locale, currency = 'EUR', timeZone = system.timeZone, children } = props;
  const today = useToday(timeZone);
  return <RegionalContext value={{ locale, currency, timeZone, today }}>{children}</RegionalContext>;
}

export function useRegional(): Regional {
  return use(RegionalContext);
}
