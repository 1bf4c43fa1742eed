import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';

export interface FieldFrameProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/** Label, control, and what is wrong or worth knowing below it: every control of a form stands in this frame. */
export function FieldFrame({ label, isLabelHidden, hint, error, children }: FieldFrameProps) {
  const note = error ?? hint;
  return (
    <View style={styles.field}>
      {isLabelHidden ? null : (
        <Text size="small" tone="muted">
          {label}
        </Text>
      )}
      {children}
      {note ? (
        <Text size="small" tone={error ? 'over' : 'muted'}>
          {note}
        </Text>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({ field: { gap: space(1) } });
