import { Switch, View } from 'react-native';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { ToggleProps } from './types';

export function Toggle({ label, isOn, onChange, hint }: ToggleProps) {
  const colors = useColors();
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', minHeight: touchSize }}>
      <Stack grows>
        <Text>{label}</Text>
        {hint ? (
          <Text size="small" tone="muted">
            {hint}
          </Text>
        ) : null}
      </Stack>
      <Switch
        accessibilityLabel={label}
        value={isOn}
        onValueChange={onChange}
        trackColor={{ true: colors.accent, false: colors.edge }}
      />
    </View>
  );
}
