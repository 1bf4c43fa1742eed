import { ScrollView, View } from 'react-native';
import { Button } from '@/ui/kit/button';
import { IconButton } from '@/ui/kit/icon-button';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import type { FilterLineProps } from './types';

export function FilterLine({ label, search, filtersLabel, onFilters, active, count, sums }: FilterLineProps) {
  return (
    <View accessibilityLabel={label} style={{ gap: space(1) }}>
      <View style={{ flexDirection: 'row', alignItems: 'center', gap: space(2) }}>
        <View style={{ flex: 1 }}>{search}</View>
        <IconButton icon="filter" label={filtersLabel} onPress={onFilters} />
      </View>
      {active.length > 0 ? (
        <ScrollView
          horizontal
          showsHorizontalScrollIndicator={false}
          contentContainerStyle={{ gap: space(2) }}
        >
          {active.map((one) => (
            <Button key={one.name} kind="quiet" icon="close" label={one.label} onPress={one.onRemove} />
          ))}
        </ScrollView>
      ) : null}
      <Text size="small" tone="muted" isPrivate>
        {[count, ...sums].join(' · ')}
      </Text>
    </View>
  );
}
