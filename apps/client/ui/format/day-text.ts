import { parseDay } from '@florin/domain/quick-entry';
import { useLanguage } from '@/platform/language';
import { useDays } from './days';
import { useRegional } from './regional';

/** A day as the text of a field, in the household's order: `edit` writes it, `parse` reads what people type, or null. */
export function useDayText() {
  const { locale, today } = useRegional();
  const language = useLanguage();
  const { numeric } = useDays();
  return {
    edit: (day: string) => (day === '' ? '' : numeric(day)),
    parse: (text: string) => parseDay(text, today, { locale, languages: [language] }),
  };
}
