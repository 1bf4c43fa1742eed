import { Button } from '@/ui/kit/button';
import { NoticeBar } from '@/ui/kit/notice-bar';
import { Text } from '@/ui/kit/text';

export default function NoticeBarStory() {
  return (
    <div className="part-box">
      <NoticeBar
        text="A demo household."
        actions={<Button kind="plain" label="Make it yours" onPress={() => undefined} />}
      >
        <Text as="p">Everything below it.</Text>
      </NoticeBar>
    </div>
  );
}
