import { partOf } from './sprite.web';
import type { IconProps } from './types';

/** A part of the sprite that build/finish-web.mjs draws; the browser fetches it once. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <use href={partOf(name)} />
    </svg>
  );
}
