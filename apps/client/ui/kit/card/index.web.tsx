import './style.css';
import { useId } from 'react';
import type { CardProps } from './types';

export function Card({ children, title, action, tone, isFlush }: CardProps) {
  const id = useId();
  return (
    <section
      className={`card${tone ? ` card-${tone}` : ''}${isFlush ? ' card-flush' : ''}`}
      aria-labelledby={title ? id : undefined}
    >
      {title ? (
        <header className="card-head">
          <h2 id={id}>{title}</h2>
          {action}
        </header>
      ) : null}
      {children}
    </section>
  );
}
