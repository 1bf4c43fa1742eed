import './style.css';
import type { CSSProperties } from 'react';
import type { StackProps } from './types';

export function Stack(props: StackProps) {
  const { children, gap = 0, isRow, align, justify, wraps, grows, pad, width, label } = props;
  const style: CSSProperties = {};
  if (gap) style.gap = gap * 4;
  if (pad) style.padding = pad * 4;
  const classes = ['stack'];
  if (isRow) classes.push('stack-row');
  if (wraps) classes.push('stack-wraps');
  if (grows) classes.push('stack-grows');
  if (align) classes.push(`align-${align}`);
  if (justify) classes.push(`justify-${justify}`);
  if (width) classes.push(`width-${width}`);
  return (
    <div
      className={classes.join(' ')}
      style={style}
      {...(label ? { role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
