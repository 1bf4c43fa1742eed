import './style.css';
import { Icon } from '@/ui/icons';
import { useKitWords } from '@/ui/words';
import type { ChipProps } from './types';

/** A small fact, a filter that can be switched, or a choice that can be taken away again. */
export function Chip({ label, icon, onPress, isOn, onRemove }: ChipProps) {
  const words = useKitWords();
  const content = (
    <>
      {icon ? <Icon name={icon} size={16} /> : null}
      <span className="chip-label" dir="auto">
        {label}
      </span>
    </>
  );
  return (
    <span className={isOn ? 'chip chip-on' : 'chip'}>
      {onPress ? (
        <button type="button" className="chip-body" aria-pressed={isOn} onClick={onPress}>
          {content}
        </button>
      ) : (
        <span className="chip-body">{content}</span>
      )}
      {onRemove ? (
        <button type="button" className="chip-remove" aria-label={words.remove(label)} onClick={onRemove}>
          <Icon name="close" size={14} />
        </button>
      ) : null}
    </span>
  );
}
