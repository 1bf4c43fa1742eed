import { FlashList } from '@shopify/flash-list';
import type { ListProps } from './types';

export function List<Item>({ label, rows, keyOf, renderRow }: ListProps<Item>) {
  return (
    <FlashList
      accessibilityLabel={label}
      data={rows}
      keyExtractor={keyOf}
      renderItem={({ item, index }) => renderRow(item, index)}
      keyboardShouldPersistTaps="handled"
    />
  );
}
