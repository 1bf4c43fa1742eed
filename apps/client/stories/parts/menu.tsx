import { Menu } from '@/ui/kit/menu';

/** The page presses the button: what it opens is the part. */
export const opens = true;

export default function MenuStory() {
  return (
    <Menu
      label="More"
      items={[
        { label: 'Rename', icon: 'person', onPress: () => undefined },
        { label: 'Move to another group', onPress: () => undefined },
        { label: 'Delete', icon: 'trash', isDanger: true, startsGroup: true, onPress: () => undefined },
      ]}
    />
  );
}
