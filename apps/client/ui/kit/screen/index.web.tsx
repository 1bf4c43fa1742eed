import './style.css';
import { useEffect } from 'react';
import type { ScreenProps } from './types';

export function Screen({ title, actions, children, fills, isLoading }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · Florin`;
  }, [title]);
  return (
    <main className={`screen${fills ? ' screen-fills' : ''}`} id="content" tabIndex={-1} aria-busy={isLoading || undefined}>
      <div className="screen-head">
        <h1>{title}</h1>
        {actions ? <div className="screen-actions">{actions}</div> : null}
      </div>
      <div className="screen-body">{children}</div>
    </main>
  );
}
