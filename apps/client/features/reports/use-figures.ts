import { useMoney, usePercent } from '@/ui/format';
import { useReportWords } from './words';

/** How figures of a report are written beside each other. */
export function useFigures() {
  const words = useReportWords();
  const money = useMoney();
  const share = usePercent();
  /** "€12 more", "€12 less" or "the same". */
  function change(now: number, before: number, currency: string): string {
    const difference = now - before;
    if (difference === 0) return words.same;
    const amount = money(Math.abs(difference), currency);
    return difference > 0 ? words.more(amount) : words.less(amount);
  }
  return { share, change };
}
