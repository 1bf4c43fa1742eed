import { FlashList } from '@shopify/flash-list';
import { View } from 'react-native';
import type { RegisterProps } from './types';

/** On a phone a row is opened by pressing it; its category is a button of its own. */
export function Register<Item, Name extends string>(props: RegisterProps<Item, Name>) {
  const { label, rows, keyOf, renderRow, openKey, selected, entry, empty } = props;
  return (
    <View style={{ flex: 1 }}>
      {entry}
      <FlashList
        accessibilityLabel={label}
        data={rows}
        keyExtractor={keyOf}
        extraData={selected}
        renderItem={({ item }) =>
          renderRow(item, {
            isActive: false,
            isOpen: keyOf(item) === openKey,
            isSelected: selected.has(keyOf(item)),
            showsGroup: true,
          })
        }
        ListEmptyComponent={empty ?? null}
        keyboardShouldPersistTaps="handled"
      />
    </View>
  );
}
