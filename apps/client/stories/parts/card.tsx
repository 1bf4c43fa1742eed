import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';

export default function CardStory() {
  return (
    <>
      <Card title="Accounts" action={<Button kind="plain" label="See all" to={{ route: 'overview' }} />}>
        <Row title="Everyday account" detail="Checked today" />
        <Row title="Savings" />
      </Card>
      <Card tone="close">
        <Text as="p">One payment waits for the network.</Text>
      </Card>
      <Card tone="over">
        <Text as="p">Two budgets are over, by €38.21 together.</Text>
      </Card>
    </>
  );
}
