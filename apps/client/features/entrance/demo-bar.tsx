import type { ReactNode } from 'react';
import { session } from '@/data';
import { useNavigation } from '@/navigation';
import { Button } from '@/ui/kit/button';
import { NoticeBar } from '@/ui/kit/notice-bar';
import { useEntranceWords } from './words';

/** Says over every screen that nothing here is real, and leads to a household that is. */
export default function DemoBar({ children }: { children: ReactNode }) {
  const words = useEntranceWords();
  const navigation = useNavigation();

  async function leaveTo(route: 'sign-up' | 'welcome') {
    await session.signOut();
    navigation.go({ route });
  }

  return (
    <NoticeBar
      text={words.demo.notice}
      actions={
        <>
          <Button kind="plain" label={words.demo.makeYours} onPress={() => void leaveTo('sign-up')} />
          <Button kind="plain" label={words.demo.leave} onPress={() => void leaveTo('welcome')} />
        </>
      }
    >
      {children}
    </NoticeBar>
  );
}
