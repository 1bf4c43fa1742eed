import { Button } from '@/ui/kit/button';
import { Scroll } from '@/ui/kit/scroll';
import { Text } from '@/ui/kit/text';

export default function ScrollStory() {
  return (
    <div className="part-box">
      <Scroll>
        <Button label="The first thing in it" onPress={() => undefined} />
        {Array.from({ length: 40 }, (_, index) => (
          <Text as="p" key={String(index)}>
            Line {index + 1}
          </Text>
        ))}
      </Scroll>
    </div>
  );
}
