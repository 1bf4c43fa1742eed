import { PageTree } from '@/ui/kit/page-tree';
import { Text } from '@/ui/kit/text';

export default function PageTreeStory() {
  return (
    <PageTree
      label="Settings"
      entries={[
        {
          key: 'you',
          icon: 'person',
          label: 'You',
          to: { route: 'settings', params: { page: 'you' } },
          isCurrent: true,
        },
        {
          key: 'about',
          icon: 'info',
          label: 'About',
          to: { route: 'settings', params: { page: 'about' } },
          isCurrent: false,
        },
      ]}
    >
      <Text as="p">The page that is open.</Text>
    </PageTree>
  );
}
