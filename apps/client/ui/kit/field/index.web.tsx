import './style.css';
import { useId } from 'react';
import type { FieldProps } from './types';

const inputOf = {
  text: { type: 'text' },
  email: { type: 'email', autoComplete: 'username', inputMode: 'email' },
  password: { type: 'password', autoComplete: 'current-password' },
  'new-password': { type: 'password', autoComplete: 'new-password' },
  search: { type: 'search', enterKeyHint: 'search', autoComplete: 'off' },
  day: { type: 'date' },
  amount: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
} as const;

export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    kind = 'text',
    hint,
    error,
    placeholder,
    isLabelHidden,
    isFocusedFirst,
  } = props;
  const { onSubmit, onLeave, name } = props;
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        {...inputOf[kind]}
        className={`field-input field-${kind}`}
        name={name}
        value={value}
        placeholder={placeholder}
        // The one field a fresh form is about: the person came to fill it.
        // biome-ignore lint/a11y/noAutofocus: it follows a deliberate step into a form or a new line.
        autoFocus={isFocusedFirst}
        data-first-focus={isFocusedFirst || undefined}
        dir={kind === 'text' || kind === 'search' ? 'auto' : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onSubmit && !event.nativeEvent.isComposing) {
            event.preventDefault();
            onSubmit();
          }
        }}
      />
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
