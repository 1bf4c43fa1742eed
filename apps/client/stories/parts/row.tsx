import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';

export default function RowStory() {
  return (
    <Card isFlush>
      <Row
        title="Everyday account"
        trailing={<Amount amountMinor={284_210} currency="EUR" />}
        to={{ route: 'transactions' }}
      />
      <Row
        title="Eating out is over its budget"
        detail="€174.50 spent of €160.00"
        leading={<Icon name="warning" />}
        isStrong
        onPress={() => undefined}
      />
      <Row
        title="Weekly shopping at the Very Large Organic Market of the Old Town"
        detail="Chosen"
        isSelected
        onPress={() => undefined}
        trailing={<Amount amountMinor={-98_765_432_10} currency="EUR" />}
      />
    </Card>
  );
}
