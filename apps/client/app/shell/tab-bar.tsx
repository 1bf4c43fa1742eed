import type { BottomTabBarProps } from '@react-navigation/bottom-tabs';
import { Pressable, StyleSheet, View } from 'react-native';
import { places } from '@/navigation/places';
import type { RouteName } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Icon, type IconName } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';

const tabs = places.filter(({ isTab }) => isTab);

/** The phone's tabs: the daily places, and More for the rest; the add button floats above, where a thumb reaches. */
export function TabBar({ state, navigation, insets }: BottomTabBarProps) {
  const navigationWords = useNavigationWords();
  const colors = useColors();
  const shown = state.routes[state.index]?.name ?? '';
  const isTab = tabs.some(({ to }) => to.route === shown);
  return (
    <View>
      <Pressable
        role="button"
        accessibilityLabel={navigationWords.addTransaction}
        onPress={() => openSheet('transaction')}
        style={[styles.add, { backgroundColor: colors.accent }]}
      >
        <Icon name="add" size={26} color={colors.accentInk} />
      </Pressable>
      <View
        role="tablist"
        style={[
          styles.bar,
          { backgroundColor: colors.sheet, borderColor: colors.line, paddingBottom: insets.bottom },
        ]}
      >
        {tabs.map(({ name, icon, to }) => (
          <Tab
            key={name}
            icon={icon}
            label={navigationWords.places[name]}
            isShown={shown === to.route}
            onPress={() => navigation.navigate(to.route)}
          />
        ))}
        <Tab
          icon="more"
          label={navigationWords.routes.more}
          isShown={!isTab}
          onPress={() => navigation.navigate('more' satisfies RouteName)}
        />
      </View>
    </View>
  );
}

function Tab(props: { icon: IconName; label: string; isShown: boolean; onPress: () => void }) {
  const { icon, label, isShown, onPress } = props;
  const colors = useColors();
  return (
    <Pressable
      role="tab"
      accessibilityLabel={label}
      accessibilityState={{ selected: isShown }}
      onPress={onPress}
      style={styles.tab}
    >
      <Icon name={icon} color={isShown ? colors.accent : colors.muted} />
      <Text size="small" tone={isShown ? 'accent' : 'muted'} isClipped>
        {label}
      </Text>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', borderTopWidth: StyleSheet.hairlineWidth },
  tab: { flex: 1, minHeight: 56, alignItems: 'center', justifyContent: 'center', gap: 2 },
  add: {
    position: 'absolute',
    zIndex: 1,
    end: space(4),
    bottom: '100%',
    marginBottom: space(4),
    width: 56,
    height: 56,
    borderRadius: 28,
    alignItems: 'center',
    justifyContent: 'center',
  },
});
