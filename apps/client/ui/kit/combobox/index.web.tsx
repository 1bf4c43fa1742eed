import './style.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { FieldFrame } from '@/ui/kit/field/FieldFrame';
import { useKitWords } from '@/ui/words';
import type { ComboboxProps, Suggestion } from './types';

/** The ARIA combobox pattern with a list popup: arrows choose, Enter takes, Escape closes, typing goes on. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    value,
    onChange,
    suggestions,
    onPick,
    isLabelHidden,
    isFocusedFirst,
    placeholder,
    error,
    hint,
  } = props;
  const words = useKitWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && suggestions.length > 0;

  function pick(suggestion: Suggestion) {
    onPick(suggestion);
    setIsOpen(false);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (at + step + suggestions.length + 1) % (suggestions.length + 1 || 1));
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setIsOpen(false);
    } else if (event.key === 'Enter') {
      const chosen = isShown ? suggestions[active] : undefined;
      if (chosen) {
        event.preventDefault();
        pick(chosen);
      } else if (props.onSubmit) {
        event.preventDefault();
        setIsOpen(false);
        props.onSubmit();
      }
    }
  }

  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {(control) => (
        <div className="combobox-box">
          <input
            {...control}
            className="field-input"
            role="combobox"
            aria-expanded={isShown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isShown && suggestions[active] ? `${id}-${active}` : undefined}
            autoComplete="off"
            dir="auto"
            name={props.name}
            // biome-ignore lint/a11y/noAutofocus: it follows a deliberate step into a form or a new line.
            autoFocus={isFocusedFirst}
            data-first-focus={isFocusedFirst || undefined}
            placeholder={placeholder}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              setIsOpen(true);
              setActive(-1);
            }}
            onBlur={() => setIsOpen(false)}
            onKeyDown={onKeyDown}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={words.suggestions}
            className="combobox-list"
            hidden={!isShown}
          >
            {suggestions.map((suggestion, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the focus and handles the keys.
              <div
                key={suggestion.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="combobox-option"
                // The press must not take the focus away before the click lands.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(suggestion)}
              >
                <span className="text-clipped">{suggestion.value}</span>
                {suggestion.detail ? <span className="combobox-detail">{suggestion.detail}</span> : null}
              </div>
            ))}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
