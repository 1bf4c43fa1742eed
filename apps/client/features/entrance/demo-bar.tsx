import { type ReactNode, useState } from 'react';
import { session } from '@/data';
import { useNavigation } from '@/navigation';
import { Button } from '@/ui/kit/button';
import { NoticeBar } from '@/ui/kit/notice-bar';
import { useKitWords } from '@/ui/words';
import { useEntranceWords } from './words';

/** Says over every screen that nothing here is real, and leads to a household that is. */
export default function DemoBar({ children }: { children: ReactNode }) {
  const words = useEntranceWords();
  const kitWords = useKitWords();
  const navigation = useNavigation();
  const [isAsking, setIsAsking] = useState(false);

  async function leaveTo(route: 'sign-up' | 'welcome') {
    await session.signOut();
    navigation.go({ route });
  }

  return (
    <NoticeBar
      text={isAsking ? words.demo.whatHappens : words.demo.notice}
      actions={
        isAsking ? (
          <>
            <Button kind="plain" label={words.welcome.create} onPress={() => void leaveTo('sign-up')} />
            <Button kind="plain" label={kitWords.cancel} onPress={() => setIsAsking(false)} />
          </>
        ) : (
          <>
            <Button kind="plain" label={words.demo.makeYours} onPress={() => setIsAsking(true)} />
            <Button kind="plain" label={words.demo.leave} onPress={() => void leaveTo('welcome')} />
          </>
        )
      }
    >
      {children}
    </NoticeBar>
  );
}
