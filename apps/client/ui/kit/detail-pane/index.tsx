import { View } from 'react-native';
import { Sheet } from '@/ui/kit/sheet';
import type { DetailPaneProps } from './types';

export function DetailPane({ children, detail, title, onClose }: DetailPaneProps) {
  return (
    <View style={{ flex: 1 }}>
      {children}
      {detail ? (
        <Sheet title={title} onClose={onClose}>
          {detail}
        </Sheet>
      ) : null}
    </View>
  );
}
