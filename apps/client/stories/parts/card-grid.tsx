import { Card } from '@/ui/kit/card';
import { CardGrid } from '@/ui/kit/card-grid';
import { Text } from '@/ui/kit/text';

export default function CardGridStory() {
  return (
    <CardGrid
      cards={['Needs a look', 'Net worth', 'Bills', 'Notifications'].map((title, index) => ({
        key: title,
        weight: index + 1,
        content: (
          <Card title={title}>
            <Text as="p">{`About ${index + 1} rows tall.`}</Text>
          </Card>
        ),
      }))}
    />
  );
}
