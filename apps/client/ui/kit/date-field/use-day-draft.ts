import { addDays, isDay } from '@florin/domain/calendar';
import { useState } from 'react';
import { useDays, useDayText, useRegional } from '@/ui/format';

/**
 * The text of a day that is being edited: settled when the field is left, by Enter, an arrow, or a choice. What it
 * settles to is a day, or '' for none; what was typed instead of one stays to be put right.
 */
export function useDayDraft(given: string, onChange: (day: string) => void) {
  const day = isDay(given) ? given : '';
  const { today } = useRegional();
  const days = useDays();
  const { edit, parse } = useDayText();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? day : (parse(draft) ?? '');

  function choose(next: string) {
    setDraft(null);
    if (next !== day) onChange(next);
  }
  return {
    day,
    text: draft ?? edit(day),
    example: edit(today),
    /** What the text means so far, in words: "Today", "Mon", and while one types the whole day. */
    meaning:
      typed === ''
        ? ''
        : draft !== null
          ? days.medium(typed)
          : typed === today
            ? days.near(typed)
            : days.weekday(typed),
    isWrong: draft !== null && draft.trim() !== '' && typed === '',
    type: setDraft,
    choose,
    settle() {
      if (draft === null) return;
      if (typed !== '' || draft.trim() === '') choose(typed);
      else if (day !== '') onChange('');
    },
    move(count: number) {
      const from = typed === '' ? today : typed;
      choose(typed === '' && draft === null ? today : addDays(from, count));
    },
  };
}
