import type { BottomTabBarProps } from '@react-navigation/bottom-tabs';
import { Pressable, StyleSheet, View } from 'react-native';
import { tabs } from '@/app/tabs';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Icon } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';

/** The phone's tabs, with the add button in the middle, where a thumb reaches from either side. */
export function TabBar({ state, navigation, insets }: BottomTabBarProps) {
  const navigationWords = useNavigationWords();
  const colors = useColors();
  const shown = state.routes[state.index]?.name;
  const links = tabs.map(({ name, icon }) => (
    <Pressable
      key={name}
      role="tab"
      accessibilityLabel={navigationWords.routes[name]}
      accessibilityState={{ selected: shown === name }}
      onPress={() => navigation.navigate(name)}
      style={styles.tab}
    >
      <Icon name={icon} color={shown === name ? colors.accent : colors.muted} />
      <Text size="small" tone={shown === name ? 'accent' : 'muted'}>
        {navigationWords.routes[name]}
      </Text>
    </Pressable>
  ));
  return (
    <View
      role="tablist"
      style={[
        styles.bar,
        { backgroundColor: colors.sheet, borderColor: colors.line, paddingBottom: insets.bottom },
      ]}
    >
      {links.slice(0, 2)}
      <Pressable
        role="button"
        accessibilityLabel={navigationWords.addTransaction}
        onPress={() => openSheet('transaction')}
        style={[styles.add, { backgroundColor: colors.accent }]}
      >
        <Icon name="add" size={26} color={colors.accentInk} />
      </Pressable>
      {links.slice(2)}
    </View>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', alignItems: 'flex-end', borderTopWidth: StyleSheet.hairlineWidth },
  tab: { flex: 1, minHeight: 56, alignItems: 'center', justifyContent: 'center', gap: 2 },
  add: {
    width: 56,
    height: 56,
    borderRadius: 28,
    marginTop: -space(4),
    marginBottom: space(2),
    marginHorizontal: space(2),
    alignItems: 'center',
    justifyContent: 'center',
  },
});
