import { IconButton } from '@/ui/kit/icon-button';
import { Screen } from '@/ui/kit/screen';
import { Text } from '@/ui/kit/text';

export default function ScreenStory() {
  return (
    <div className="part-box">
      <Screen
        title="Transactions"
        back={{ label: 'Overview', to: { route: 'overview' } }}
        actions={<IconButton icon="import" label="Import" onPress={() => undefined} />}
      >
        <Text as="p">The content of the screen.</Text>
      </Screen>
    </div>
  );
}
