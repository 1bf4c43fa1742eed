import './style.css';
import type { FormProps } from './types';

/** Enter in any field submits, and password managers recognise it. */
export function Form({ label, onSubmit, children, gap = 4, isRow }: FormProps) {
  return (
    <form
      className={isRow ? 'form form-row' : 'form'}
      aria-label={label}
      noValidate
      style={{ gap: gap * 4 }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
