import { StyleSheet, Text, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { space, type } from '@/ui/tokens';
import { useCategoryColors, useColors } from '@/ui/tokens/theme';
import type { CategoryChipProps } from './types';

export function CategoryChip({ name, icon, color }: CategoryChipProps) {
  const { mark, wash } = useCategoryColors()[color];
  const colors = useColors();
  return (
    <View style={[styles.chip, { backgroundColor: wash }]}>
      <Icon name={icon} size={14} color={mark} />
      <Text numberOfLines={1} style={[styles.name, { color: colors.ink }]}>
        {name}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  chip: {
    flexDirection: 'row',
    alignItems: 'center',
    alignSelf: 'flex-start',
    maxWidth: '100%',
    gap: 6,
    paddingHorizontal: space(2),
    paddingVertical: 2,
    borderRadius: 99,
  },
  name: { flexShrink: 1, fontSize: type.small.size, lineHeight: 20 },
});
