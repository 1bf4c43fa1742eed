import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { useRowHeight } from '@/ui/layout';

const names = Array.from({ length: 1000 }, (_, index) => `Row ${index + 1}`);

export default function ListStory() {
  return (
    <div className="part-box">
      <List
        label="A thousand rows"
        rows={names}
        rowHeight={useRowHeight()}
        keyOf={(name) => name}
        renderRow={(name) => <Row title={name} to={{ route: 'transactions' }} />}
      />
    </div>
  );
}
