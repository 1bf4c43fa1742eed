import type { Tone, TypeSize } from '@/ui/tokens';

export interface AmountProps {
  amountMinor: number;
  currency: string;
  size?: TypeSize;
  /** By default money coming in is on track and money going out is plain ink: the sign says the rest. */
  tone?: Tone;
  isStrong?: boolean;
  /** Puts a plus before what comes in, for registers where both kinds mix. */
  isSigned?: boolean;
}
