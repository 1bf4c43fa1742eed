import { useHousehold } from '@/data';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';
import { useSettingsWords } from './words';

export default function Household() {
  const words = useSettingsWords();
  const household = useHousehold();
  if (!household) return null;
  return (
    <Card isFlush>
      <Row title={household.name} isStrong />
      <Row title={words.currency} trailing={<Text tone="muted">{household.currency}</Text>} />
      <Row
        title={words.timeZone}
        trailing={<Text tone="muted">{household.timeZone.replaceAll('_', ' ')}</Text>}
      />
      <Row title={words.locale} trailing={<Text tone="muted">{household.locale}</Text>} />
    </Card>
  );
}
