import { Headline } from '@/ui/kit/headline';

export default function HeadlineStory() {
  return (
    <>
      <Headline
        label="Left to spend"
        amountMinor={41_200}
        currency="EUR"
        sentence="€412.00 left for 12 days, €34.33 a day."
      />
      <Headline label="Over" amountMinor={-3_821} currency="EUR" tone="over" sentence="2 budgets are over." />
    </>
  );
}
