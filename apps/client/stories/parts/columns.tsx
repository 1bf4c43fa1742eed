import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { Text } from '@/ui/kit/text';

export default function ColumnsStory() {
  return (
    <Columns
      main={
        <Card title="Needs a look">
          <Text>Twice as wide where there is room.</Text>
        </Card>
      }
      side={
        <Card title="Notifications">
          <Text>Below it on a phone.</Text>
        </Card>
      }
    />
  );
}
