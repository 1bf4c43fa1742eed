import { StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { useCategoryColors } from '@/ui/tokens/theme';
import type { CategoryMarkProps } from './types';

export function CategoryMark({ icon, color, size = 32 }: CategoryMarkProps) {
  const { mark, wash } = useCategoryColors()[color];
  return (
    <View
      style={[styles.mark, { width: size, height: size, borderRadius: size * 0.28, backgroundColor: wash }]}
    >
      <Icon name={icon} size={Math.round(size * 0.6)} color={mark} />
    </View>
  );
}

const styles = StyleSheet.create({ mark: { alignItems: 'center', justifyContent: 'center' } });
