import './style.css';
import { Icon } from '@/ui/icons';
import { FieldFrame } from '@/ui/kit/field/FieldFrame';
import type { Choice, SelectProps } from './types';

export function Select({ label, value, choices, onChange, error, hint, isLabelHidden }: SelectProps) {
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {(control) => (
        <div className="select">
          <select
            {...control}
            className="field-input"
            value={value}
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
          <Icon name="chevron-down" size={16} />
        </div>
      )}
    </FieldFrame>
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
