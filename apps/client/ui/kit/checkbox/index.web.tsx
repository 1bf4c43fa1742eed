import './style.css';
import { useEffect, useId, useRef } from 'react';
import type { CheckboxProps } from './types';

export function Checkbox({ label, isOn, onChange, isMixed = false, isLabelHidden, hint }: CheckboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="checkbox" htmlFor={id}>
      <input
        ref={input}
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={isLabelHidden ? 'visually-hidden' : 'checkbox-words'}>
        <span>{label}</span>
        {hint ? (
          <span className="checkbox-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
