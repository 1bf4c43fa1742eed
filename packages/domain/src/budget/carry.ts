/** What passes from one period to the next: what was left over, what was overspent, either, or nothing. */
export type Rollover = 'none' | 'surplus' | 'deficit' | 'both';

/**
 * The amount carried into the next period. The cap bounds a surplus; it never forgives a deficit.
 * `capMinor` null is no cap.
 */
export function carryOut(remainingMinor: number, rollover: Rollover, capMinor: number | null): number {
  if (remainingMinor > 0) {
    const isCarried = rollover === 'surplus' || rollover === 'both';
    return isCarried ? Math.min(remainingMinor, Math.max(0, capMinor ?? remainingMinor)) : 0;
  }
  const isCarried = rollover === 'deficit' || rollover === 'both';
  return isCarried && remainingMinor < 0 ? remainingMinor : 0;
}
