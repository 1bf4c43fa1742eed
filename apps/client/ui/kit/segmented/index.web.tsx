import './style.css';
import { useId } from 'react';
import { Icon } from '@/ui/icons';
import type { SegmentedProps } from './types';

/** One of two to five, as one control. Radio buttons underneath, so arrows and forms work without code. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, choices, onChange, isWide } = props;
  const name = useId();
  return (
    <fieldset className={isWide ? 'segmented segmented-wide' : 'segmented'}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segment">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.icon ? <Icon name={choice.icon} size={16} /> : null}
            {choice.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
