import './style.css';
import { useEffect, useRef } from 'react';
import { focusAfterNavigation } from '@/ui/focus';
import { IconButton } from '@/ui/kit/icon-button';
import { Mark } from '@/ui/kit/mark';
import type { ScreenProps } from './types';

export function Screen({
  title,
  back,
  actions,
  children,
  fills,
  pane,
  isEntrance,
  isWide,
  isLoading,
}: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusAfterNavigation(heading.current), []);
  useEffect(() => {
    document.title = `${title} · Florin`;
  }, [title]);
  const classes = ['screen'];
  if (fills) classes.push('screen-fills');
  if (isEntrance) classes.push('screen-entrance');
  if (isWide) classes.push('screen-wide');
  return (
    <main className={classes.join(' ')} id="content" tabIndex={-1} aria-busy={isLoading || undefined}>
      <div className="screen-page">
        {isEntrance ? (
          <div className="screen-mark">
            <Mark size={44} />
          </div>
        ) : null}
        <div className="screen-head">
          {back ? <IconButton icon="chevron-left" label={back.label} to={back.to} /> : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions ? <div className="screen-actions">{actions}</div> : null}
        </div>
        <div className="screen-body">{children}</div>
      </div>
      {pane}
    </main>
  );
}
