import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { FieldFrame } from '@/ui/kit/field/FieldFrame';
import { List } from '@/ui/kit/list';
import { Row } from '@/ui/kit/row';
import { Sheet } from '@/ui/kit/sheet';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { SelectProps } from './types';

export function Select({ label, value, choices, onChange, error, hint, isLabelHidden }: SelectProps) {
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <Pressable
        role="button"
        accessibilityLabel={`${label}: ${chosen?.label ?? ''}`}
        onPress={() => setIsOpen(true)}
        style={[
          styles.input,
          { backgroundColor: colors.sheet, borderColor: error ? colors.over : colors.edge },
        ]}
      >
        <Text isClipped>{chosen?.label ?? ''}</Text>
        <Icon name="chevron-down" size={16} color={colors.muted} />
      </Pressable>
      {isOpen ? (
        <Sheet title={label} onClose={() => setIsOpen(false)}>
          <View style={styles.choices}>
            <List
              label={label}
              rows={choices}
              rowHeight={52}
              keyOf={(choice) => choice.value}
              renderRow={(choice) => (
                <Row
                  title={choice.label}
                  {...(choice.group ? { detail: choice.group } : {})}
                  isSelected={choice.value === value}
                  onPress={() => {
                    onChange(choice.value);
                    setIsOpen(false);
                  }}
                />
              )}
            />
          </View>
        </Sheet>
      ) : null}
    </FieldFrame>
  );
}

const styles = StyleSheet.create({
  input: {
    minHeight: touchSize,
    borderWidth: 1,
    borderRadius: radius.medium,
    paddingHorizontal: space(3),
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  choices: { height: 420 },
});
