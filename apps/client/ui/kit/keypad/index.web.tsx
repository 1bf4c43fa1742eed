import './style.css';
import { Icon } from '@/ui/icons';
import { keys } from './press';
import type { KeypadProps } from './types';
import { useKeypad } from './use-keypad';

/** Large keys for an amount, in reach of a thumb; the field beside it takes a keyboard. */
export function Keypad(props: KeypadProps) {
  const { textOf, run } = useKeypad(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay out as a grid.
    <div className="keypad" role="group" aria-label={props.label}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          aria-label={key === 'backspace' ? props.backspaceLabel : undefined}
          onClick={() => run(key)}
        >
          {key === 'backspace' ? <Icon name="backspace" /> : textOf(key)}
        </button>
      ))}
    </div>
  );
}
