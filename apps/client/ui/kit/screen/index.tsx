import { ScrollView, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { ScreenProps } from './types';

export function Screen({ title, actions, children, fills }: ScreenProps) {
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  const head = (
    <View style={styles.head}>
      <Text as="h1" size="title">
        {title}
      </Text>
      <View style={styles.actions}>{actions}</View>
    </View>
  );
  const page = { flex: 1, backgroundColor: colors.paper, paddingTop: top };
  if (fills) {
    return (
      <View style={page}>
        {head}
        {children}
      </View>
    );
  }
  return (
    <ScrollView style={page} contentContainerStyle={styles.body} keyboardShouldPersistTaps="handled">
      {head}
      {children}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  head: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', minHeight: 56, paddingHorizontal: space(1) },
  actions: { flexDirection: 'row', alignItems: 'center', gap: space(1), flexShrink: 1 },
  body: { padding: space(4), paddingBottom: 120, gap: space(4) },
});
