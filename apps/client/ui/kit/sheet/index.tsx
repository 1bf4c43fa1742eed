import { KeyboardAvoidingView, Modal, Pressable, StyleSheet, View } from 'react-native';
import { IconButton } from '@/ui/kit/icon-button';
import { Text } from '@/ui/kit/text';
import { radius, space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { useKitWords } from '@/ui/words';
import type { SheetProps } from './types';

export function Sheet({ title, onClose, children }: SheetProps) {
  const colors = useColors();
  const words = useKitWords();
  return (
    <Modal transparent animationType="slide" onRequestClose={onClose}>
      <Pressable style={styles.beside} accessibilityLabel={words.close} onPress={onClose} />
      <KeyboardAvoidingView behavior="padding">
        <View style={[styles.page, { backgroundColor: colors.sheet }]}>
          <View style={styles.head}>
            <Text as="h2" size="lead">
              {title}
            </Text>
            <IconButton icon="close" label={words.close} onPress={onClose} />
          </View>
          {children}
        </View>
      </KeyboardAvoidingView>
    </Modal>
  );
}

const styles = StyleSheet.create({
  beside: { flex: 1, backgroundColor: 'rgba(20,17,10,0.42)' },
  page: {
    padding: space(4),
    paddingBottom: space(8),
    gap: space(4),
    borderTopLeftRadius: radius.large,
    borderTopRightRadius: radius.large,
  },
  head: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between' },
});
