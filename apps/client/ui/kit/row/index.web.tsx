import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import type { RowProps } from './types';

export function Row({
  title,
  detail,
  hasPrivateDetail,
  leading,
  trailing,
  to,
  onPress,
  isSelected,
  isStrong,
}: RowProps) {
  const className = `row${isSelected ? ' row-selected' : ''}${isStrong ? ' row-strong' : ''}`;
  const content = (
    <>
      {leading ? <span className="row-leading">{leading}</span> : null}
      <span className="row-words">
        <span className="row-title" dir="auto">
          {title}
        </span>
        {detail ? (
          <span className={hasPrivateDetail ? 'row-detail private' : 'row-detail'} dir="auto">
            {detail}
          </span>
        ) : null}
      </span>
      {trailing ? <span className="row-trailing">{trailing}</span> : null}
    </>
  );
  if (to) {
    return (
      <Link
        href={hrefOf(to)}
        className={className}
        onClick={onPress}
        aria-current={isSelected ? 'true' : undefined}
      >
        {content}
      </Link>
    );
  }
  if (onPress) {
    return (
      <button type="button" className={className} onClick={onPress} aria-pressed={isSelected}>
        {content}
      </button>
    );
  }
  return <div className={className}>{content}</div>;
}
