import './style.css';
import { type KeyboardEvent, useState } from 'react';
import { Icon } from '@/ui/icons';
import { FieldFrame } from '@/ui/kit/field/FieldFrame';
import { Popover } from '@/ui/kit/popover';
import { useKitWords } from '@/ui/words';
import { Calendar } from './Calendar';
import type { DateFieldProps } from './types';
import { useDayDraft } from './use-day-draft';

/** A day in the household's own order: typed in any usual way, moved by the arrows, or chosen from a calendar. */
export function DateField({
  label,
  day: given,
  onChange,
  error,
  hint,
  isLabelHidden,
  isFocusedFirst,
}: DateFieldProps) {
  const words = useKitWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const { day, text, example, meaning, isWrong, type, choose, settle, move } = useDayDraft(given, onChange);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && event.altKey) setIsOpen(true);
    else if (event.key === 'ArrowUp') move(1);
    else if (event.key === 'ArrowDown') move(-1);
    else {
      if (event.key === 'Enter') settle();
      return;
    }
    event.preventDefault();
  }

  return (
    <FieldFrame
      label={label}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error ?? (isWrong && isLeft ? words.notADay(example) : undefined)}
    >
      {(control) => (
        <div className="date-field">
          <input
            {...control}
            type="text"
            className="field-input"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it follows a deliberate step into a form or a new line.
            autoFocus={isFocusedFirst}
            data-first-focus={isFocusedFirst || undefined}
            value={text}
            placeholder={example}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              setIsLeft(true);
              settle();
            }}
            onKeyDown={onKeyDown}
          />
          <span className="date-field-meaning" aria-live="polite">
            {meaning}
          </span>
          <Popover
            label={words.chooseDay(label)}
            isOpen={isOpen}
            onToggle={setIsOpen}
            trigger={
              <button
                type="button"
                className="date-field-open"
                aria-label={words.chooseDay(label)}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              >
                <Icon name="calendar" size={18} />
              </button>
            }
          >
            <Calendar
              day={day}
              onChoose={(next) => {
                choose(next);
                setIsOpen(false);
              }}
            />
          </Popover>
        </div>
      )}
    </FieldFrame>
  );
}
