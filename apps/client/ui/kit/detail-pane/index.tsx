import { ScrollView } from 'react-native';
import { Sheet } from '@/ui/kit/sheet';
import type { DetailPaneProps } from './types';

export function DetailPane({ title, onClose, children }: DetailPaneProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <ScrollView keyboardShouldPersistTaps="handled">{children}</ScrollView>
    </Sheet>
  );
}
