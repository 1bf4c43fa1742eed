import type { MarkProps } from './types';

/** Florin's mark: a coin with the rising strokes of a ledger's sum. */
export function Mark({ size = 28 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="mark">
      <circle cx="16" cy="16" r="15" fill="var(--accent)" />
      <path
        d="M12 24V10.500a2.5 2.5 0 0 1 2.5-2.500H21M12 15h7"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M17.5 21.200h5M17.5 24h5" stroke="var(--accent-ink)" strokeWidth="1.3" strokeLinecap="round" />
    </svg>
  );
}
