import { DetailPane } from '@/ui/kit/detail-pane';
import { Text } from '@/ui/kit/text';

export default function DetailPaneStory() {
  return (
    <DetailPane title="Café Luise" onClose={() => undefined}>
      <Text as="p">What is open stands beside the list.</Text>
    </DetailPane>
  );
}
