import './style.css';
import type { NoticeBarProps } from './types';

/** A line over the whole app that stays. */
export function NoticeBar({ text, actions, children }: NoticeBarProps) {
  return (
    <div className="noticed">
      <aside className="notice-bar" aria-label={text}>
        <p>{text}</p>
        <div className="notice-bar-actions">{actions}</div>
      </aside>
      {children}
    </div>
  );
}
