import './style.css';
import { useId } from 'react';
import type { ChoiceGridProps } from './types';

/** One of many small pictures. One tab stop; the arrow keys choose. */
export function ChoiceGrid<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceGridProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice-grid">
      <legend>{label}</legend>
      <div className="choice-grid-choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice-grid-choice" title={choice.label}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              aria-label={choice.label}
            />
            {choice.mark}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
