import { useState } from 'react';
import { Pressable, View } from 'react-native';
import { CategoryChip } from '@/ui/kit/category-chip';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Field } from '@/ui/kit/field';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { Sheet } from '@/ui/kit/sheet';
import { Text } from '@/ui/kit/text';
import { findChoices } from './find-choices';
import type { CategoryPickerProps } from './types';

export function CategoryPicker(props: CategoryPickerProps) {
  const { label, value, emptyLabel, fixedLabel, choices, isOpen, onToggle, onPick, searchLabel, noneFits } =
    props;
  const [text, setText] = useState('');
  const found = findChoices(choices, text);
  return (
    <>
      <Pressable
        role="button"
        accessibilityLabel={`${label}: ${fixedLabel ?? value?.name ?? emptyLabel}`}
        hitSlop={8}
        onPress={() => onToggle(true)}
      >
        {value && !fixedLabel ? (
          <CategoryChip name={value.name} icon={value.icon} color={value.color} />
        ) : (
          <Text size="small" tone={fixedLabel ? 'muted' : 'close'} isClipped>
            {fixedLabel ?? emptyLabel}
          </Text>
        )}
      </Pressable>
      {isOpen ? (
        <Sheet title={label} onClose={() => onToggle(false)}>
          <Field
            label={searchLabel}
            isLabelHidden
            placeholder={searchLabel}
            value={text}
            onChange={setText}
          />
          <View style={{ height: 420 }}>
            <List
              label={label}
              rows={found}
              rowHeight={52}
              keyOf={(choice) => choice.id}
              renderRow={(choice) => (
                <Row
                  leading={<CategoryMark icon={choice.icon} color={choice.color} />}
                  title={choice.name}
                  detail={choice.group}
                  isSelected={choice.id === value?.id}
                  onPress={() => onPick(choice.id)}
                />
              )}
            />
            {found.length === 0 ? <Text tone="muted">{noneFits}</Text> : null}
          </View>
        </Sheet>
      ) : null}
    </>
  );
}
