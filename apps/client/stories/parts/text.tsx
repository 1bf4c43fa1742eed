import { Text } from '@/ui/kit/text';

export default function TextStory() {
  return (
    <>
      <Text as="p" size="hero">
        €1,240.50
      </Text>
      <Text as="p" size="title">
        Know what is left
      </Text>
      <Text as="p" size="lead">
        412 left for 12 days, 34 a day
      </Text>
      <Text as="p">Lebensmittel, Łódź, Škoda, œuvre, ₺ ₴ ₹ − €</Text>
      <Text as="p" size="small" tone="muted">
        €174.50 spent of €160.00
      </Text>
      <Text as="p" isStrong tone="over">
        Over its budget
      </Text>
      <Text as="p" isClipped>
        Weekly shopping at the Very Large Organic Market of the Old Town, every Saturday morning before noon
      </Text>
    </>
  );
}
