import { addDays, addMonths, monthOf } from '@florin/domain/calendar';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDays, useRegional, weekStartOf } from '@/ui/format';
import { IconButton } from '@/ui/kit/icon-button';
import { useKitWords } from '@/ui/words';
import { weekOf, weeksOf } from './weeks';

/** A month as a grid, by the ARIA pattern: arrows by day and week, Page Up and Down by month, Home and End in the week. */
export function Calendar({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const { locale, today } = useRegional();
  const days = useDays();
  const words = useKitWords();
  const weekStart = weekStartOf(locale);
  const [active, setActive] = useState(day === '' ? today : day);
  const [isByKeyboard, setIsByKeyboard] = useState(true);
  const grid = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(monthOf(active), weekStart);

  useEffect(() => {
    if (isByKeyboard) grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active, isByKeyboard]);

  function turn(months: number) {
    setIsByKeyboard(false);
    setActive(addMonths(active, months));
  }
  function onKeyDown(event: KeyboardEvent) {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const forward = isRtl ? -1 : 1;
    const week = weekOf(active, weekStart);
    const next = {
      ArrowLeft: addDays(active, -forward),
      ArrowRight: addDays(active, forward),
      ArrowUp: addDays(active, -7),
      ArrowDown: addDays(active, 7),
      Home: week,
      End: addDays(week, 6),
      PageUp: addMonths(active, event.shiftKey ? -12 : -1),
      PageDown: addMonths(active, event.shiftKey ? 12 : 1),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setIsByKeyboard(true);
    setActive(next);
  }

  return (
    <div className="calendar">
      <div className="calendar-head">
        <IconButton icon="chevron-left" label={words.previousMonth} onPress={() => turn(-1)} />
        <span aria-live="polite">{days.month(monthOf(active))}</span>
        <IconButton icon="chevron-right" label={words.nextMonth} onPress={() => turn(1)} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the calendar pattern is a grid over a table. */}
      <table role="grid" aria-label={days.month(monthOf(active))} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col">
                {days.weekday(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cells of a grid can be selected.
                <td key={one} aria-selected={one === day}>
                  <button
                    type="button"
                    data-day={one}
                    data-first-focus={one === active || undefined}
                    className={
                      monthOf(one) === monthOf(active) ? 'calendar-day' : 'calendar-day calendar-far'
                    }
                    tabIndex={one === active ? 0 : -1}
                    aria-label={days.long(one)}
                    aria-current={one === today ? 'date' : undefined}
                    onClick={() => onChoose(one)}
                  >
                    {days.date(one)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
