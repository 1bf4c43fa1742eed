import './style.css';
import { useId } from 'react';
import type { ToggleProps } from './types';

export function Toggle({ label, isOn, onChange, hint }: ToggleProps) {
  const id = useId();
  return (
    <label className="toggle" htmlFor={id}>
      <span className="toggle-words">
        <span>{label}</span>
        {hint ? (
          <span className="toggle-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="toggle-track" aria-hidden="true" />
    </label>
  );
}
