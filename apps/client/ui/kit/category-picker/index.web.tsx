import './style.css';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { findChoices } from './find-choices';
import type { CategoryPickerProps } from './types';

/** A category that is itself the control: pressing it, or `c` on its row, opens the list; typing finds, Enter takes. */
export function CategoryPicker(props: CategoryPickerProps) {
  const { label, value, emptyLabel, fixedLabel, isOpen, onToggle, isInTable } = props;
  const name = fixedLabel ?? value?.name ?? emptyLabel;
  const picker = (
    <>
      <button
        type="button"
        className="category-picker-button"
        tabIndex={isInTable ? -1 : 0}
        aria-label={`${label}: ${name}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => onToggle(!isOpen)}
      >
        {value && !fixedLabel ? (
          <CategoryChip name={value.name} icon={value.icon} color={value.color} />
        ) : (
          <span className={fixedLabel ? 'category-picker-fixed' : 'category-picker-empty'} dir="auto">
            {name}
          </span>
        )}
      </button>
      {isOpen ? <Panel {...props} /> : null}
    </>
  );
  // A cell of a table holds nothing else.
  return isInTable ? picker : <span className="category-picker">{picker}</span>;
}

function Panel({ label, value, choices, onToggle, onPick, searchLabel, noneFits }: CategoryPickerProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const found = findChoices(choices, text);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => choice.id === value?.id),
    ),
  );
  const active = found[Math.min(at, found.length - 1)];

  useLayoutEffect(() => {
    const shown = panel.current;
    const button = buttonOf(shown);
    if (!shown || !button) return;
    shown.showPopover();
    place(shown, button);
    shown.querySelector('input')?.focus();
    const back = button.closest<HTMLElement>('[role="grid"]') ?? button;
    return () => {
      if (shown.contains(document.activeElement) || document.activeElement === document.body)
        back?.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    function onPress({ target }: PointerEvent) {
      if ([panel.current, buttonOf(panel.current)].every((own) => !own?.contains(target as Node)))
        onToggle(false);
    }
    addEventListener('pointerdown', onPress, true);
    return () => removeEventListener('pointerdown', onPress, true);
  }, [onToggle]);
  useEffect(() => {
    panel.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const last = found.length - 1;
    const next = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      PageDown: last,
      PageUp: 0,
    }[event.key];
    if (next !== undefined) setAt(Math.max(0, next));
    else if (event.key === 'Enter') {
      if (active) onPick(active.id);
    } else if (event.key === 'Escape' || event.key === 'Tab') onToggle(false);
    else return;
    event.preventDefault();
    // Escape is the picker's alone: the pane stays.
    event.nativeEvent.stopImmediatePropagation();
  }

  return (
    <div ref={panel} popover="manual" className="category-picker-panel" role="dialog" aria-label={label}>
      <input
        className="field-input"
        role="combobox"
        aria-label={searchLabel}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        dir="auto"
        placeholder={searchLabel}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="category-picker-list">
        {found.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the focus and handles the keys.
          <div
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === active}
            className="category-picker-choice"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice.id)}
          >
            <CategoryMark icon={choice.icon} color={choice.color} size={24} />
            <span className="category-picker-name" dir="auto">
              {choice.name}
            </span>
            <span className="category-picker-group" dir="auto">
              {choice.group}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="category-picker-none">{noneFits}</p> : null}
    </div>
  );
}

function buttonOf(panel: HTMLElement | null): HTMLElement | null {
  return panel?.previousElementSibling as HTMLElement | null;
}

/** Below the button where there is room, else above it; always wholly in sight. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const top = at.bottom + 4 + height < innerHeight ? at.bottom + 4 : Math.max(8, at.top - height - 4);
  const left = Math.min(innerWidth - width - 8, Math.max(8, isRtl ? at.right - width : at.left));
  panel.style.setProperty('--top', `${top}px`);
  panel.style.setProperty('--left', `${left}px`);
}
