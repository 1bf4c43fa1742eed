import type { MouseEvent } from 'react';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './types';

const inputOf = {
  text: { type: 'text' },
  email: { type: 'email', autoComplete: 'username', inputMode: 'email' },
  password: { type: 'password', autoComplete: 'current-password' },
  'new-password': { type: 'password', autoComplete: 'new-password' },
  search: { type: 'search', enterKeyHint: 'search', autoComplete: 'off' },
  amount: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
} as const;

/** A figure is replaced more often than it is amended: coming to the field selects it, and the press keeps that. */
const selectsOnFocus = {
  onFocus: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select(),
  onMouseDown(event: MouseEvent<HTMLInputElement>) {
    if (document.activeElement === event.currentTarget) return;
    event.preventDefault();
    event.currentTarget.focus();
  },
};

export function Field(props: FieldProps) {
  const { label, value, onChange, kind = 'text', placeholder, isFocusedFirst } = props;
  const { hint, error, isLabelHidden, onSubmit, onLeave, name } = props;
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...inputOf[kind]}
          {...(kind === 'amount' ? selectsOnFocus : {})}
          className={`field-input field-${kind}`}
          name={name}
          value={value}
          placeholder={placeholder}
          // The one field a fresh form is about: the person came to fill it.
          // biome-ignore lint/a11y/noAutofocus: it follows a deliberate step into a form or a new line.
          autoFocus={isFocusedFirst}
          data-first-focus={isFocusedFirst || undefined}
          dir={kind === 'text' || kind === 'search' ? 'auto' : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && onSubmit && !event.nativeEvent.isComposing) {
              event.preventDefault();
              onSubmit();
            }
          }}
        />
      )}
    </FieldFrame>
  );
}
