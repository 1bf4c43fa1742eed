import './style.css';
import { useId } from 'react';
import type { Choice, SelectProps } from './types';

export function Select({ label, value, choices, onChange, error, hint, isLabelHidden }: SelectProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <select
        id={id}
        className="field-input select"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {grouped(choices).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(option)}
            </optgroup>
          ) : (
            members.map(option)
          ),
        )}
      </select>
      {note ? (
        <span
          id={`${id}-note`}
          className={error ? 'field-error' : 'field-hint'}
          role={error ? 'alert' : undefined}
        >
          {note}
        </span>
      ) : null}
    </div>
  );
}

function option({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function grouped(choices: readonly Choice[]): [string, Choice[]][] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const members = groups.get(choice.group ?? '');
    if (members) members.push(choice);
    else groups.set(choice.group ?? '', [choice]);
  }
  return [...groups];
}
