import { StyleSheet, Text, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { space, type } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { BadgeProps } from './types';

export function Badge({ label, tone = 'plain', icon }: BadgeProps) {
  const colors = useColors();
  const [ink, ground] = {
    plain: [colors.muted, colors.sunk],
    accent: [colors.accent, colors.accentWash],
    onTrack: [colors.onTrack, colors.onTrackWash],
    close: [colors.close, colors.closeWash],
    over: [colors.over, colors.overWash],
  }[tone] as [string, string];
  return (
    <View style={[styles.badge, { backgroundColor: ground }]}>
      {icon ? <Icon name={icon} size={14} color={ink} /> : null}
      <Text style={{ color: ink, fontSize: type.small.size, lineHeight: 20 }}>{label}</Text>
    </View>
  );
}

const styles = StyleSheet.create({
  badge: {
    flexDirection: 'row',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: space(1),
    paddingHorizontal: space(2),
    paddingVertical: 2,
    borderRadius: 99,
  },
});
