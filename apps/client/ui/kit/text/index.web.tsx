import './style.css';
import type { TextProps } from './types';

export function Text({
  children,
  size = 'body',
  tone,
  isStrong,
  as: Element = 'span',
  isClipped,
  id,
  isPrivate,
}: TextProps) {
  const classes = ['text', `text-${size}`];
  if (tone) classes.push(`tone-${tone}`);
  if (isStrong) classes.push('text-strong');
  if (isPrivate) classes.push('private');
  if (isClipped) classes.push('text-clipped');
  return (
    <Element className={classes.join(' ')} id={id} dir={isClipped ? 'auto' : undefined}>
      {children}
    </Element>
  );
}
