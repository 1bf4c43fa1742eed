import './style.css';
import { useId } from 'react';
import type { TabsProps } from './types';

/** One of a few, all in sight. Radio buttons underneath, so arrows and forms work without code. */
export function Tabs<Value extends string>({ label, value, choices, onChange }: TabsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="tabs">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="tab">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
