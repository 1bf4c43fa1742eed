import { StyleSheet, TextInput, type TextInputProps } from 'react-native';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './types';

const inputOf: Record<NonNullable<FieldProps['kind']>, TextInputProps> = {
  text: {},
  email: {
    keyboardType: 'email-address',
    autoCapitalize: 'none',
    autoComplete: 'username',
    textContentType: 'username',
  },
  password: { secureTextEntry: true, autoComplete: 'current-password' },
  'new-password': { secureTextEntry: true, autoComplete: 'new-password' },
  search: { returnKeyType: 'search', autoCorrect: false },
  amount: { keyboardType: 'decimal-pad', selectTextOnFocus: true },
};

export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    kind = 'text',
    hint,
    error,
    placeholder,
    isLabelHidden,
    isFocusedFirst,
  } = props;
  const colors = useColors();
  const note = error ?? hint;
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <TextInput
        {...inputOf[kind]}
        accessibilityLabel={label}
        {...(note ? { accessibilityHint: note } : {})}
        value={value}
        onChangeText={onChange}
        {...(placeholder ? { placeholder } : {})}
        placeholderTextColor={colors.muted}
        autoFocus={isFocusedFirst ?? false}
        onBlur={() => props.onLeave?.()}
        onSubmitEditing={() => props.onSubmit?.()}
        style={[
          styles.input,
          {
            color: colors.ink,
            backgroundColor: colors.sheet,
            borderColor: error ? colors.over : colors.edge,
          },
          kind === 'amount' && styles.amount,
        ]}
      />
    </FieldFrame>
  );
}

const styles = StyleSheet.create({
  input: {
    minHeight: touchSize,
    borderWidth: 1,
    borderRadius: radius.medium,
    paddingHorizontal: space(3),
    fontSize: 16,
  },
  amount: { textAlign: 'right', fontVariant: ['tabular-nums'] },
});
