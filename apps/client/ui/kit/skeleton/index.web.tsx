import './style.css';
import type { SkeletonProps } from './types';

/** Grey lines where words will be. The screen around it says it is loading; this says nothing. */
export function Skeleton({ lines, height = 16 }: SkeletonProps) {
  return (
    <div className="skeleton" aria-hidden="true">
      {lines.map((share, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
        <span key={index} style={{ width: `${share * 100}%`, height }} />
      ))}
    </div>
  );
}
