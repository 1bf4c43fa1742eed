import { ScrollView, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { IconButton } from '@/ui/kit/icon-button';
import { Mark } from '@/ui/kit/mark';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { ScreenProps } from './types';

export function Screen({ title, back, actions, children, fills, pane, isEntrance }: ScreenProps) {
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  const head = (
    <View style={[styles.head, fills && styles.inset]}>
      <View style={styles.title}>
        {back ? <IconButton icon="chevron-left" label={back.label} to={back.to} /> : null}
        <Text as="h1" size="title">
          {title}
        </Text>
      </View>
      <View style={styles.actions}>{actions}</View>
    </View>
  );
  const page = { flex: 1, backgroundColor: colors.paper, paddingTop: isEntrance ? top : 0 };
  if (fills) {
    return (
      <View style={page}>
        {head}
        {children}
        {pane}
      </View>
    );
  }
  return (
    <ScrollView style={page} contentContainerStyle={styles.body} keyboardShouldPersistTaps="handled">
      {isEntrance ? <Mark size={44} /> : null}
      {head}
      {children}
      {pane}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  head: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 56,
    paddingHorizontal: space(1),
  },
  title: { flexDirection: 'row', alignItems: 'center', flexShrink: 1 },
  actions: { flexDirection: 'row', alignItems: 'center', gap: space(1), flexShrink: 1 },
  inset: { paddingHorizontal: space(4) },
  body: { padding: space(4), paddingBottom: 120, gap: space(4) },
});
