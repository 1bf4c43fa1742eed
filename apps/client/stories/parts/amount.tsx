import { Amount } from '@/ui/kit/amount';
import { Stack } from '@/ui/kit/stack';

export default function AmountStory() {
  return (
    <Stack gap={2} align="end">
      <Amount amountMinor={124_050} currency="EUR" size="hero" />
      <Amount amountMinor={-98_000} currency="EUR" size="title" />
      <Amount amountMinor={342_000} currency="EUR" size="lead" isSigned isStrong />
      <Amount amountMinor={-1250} currency="EUR" isSigned />
      <Amount amountMinor={0} currency="JPY" tone="muted" />
      <Amount amountMinor={-1_234_567_890_12} currency="USD" size="small" tone="over" />
    </Stack>
  );
}
