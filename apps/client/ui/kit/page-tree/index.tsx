import { StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { Row } from '@/ui/kit/row';
import { space } from '@/ui/tokens';
import type { PageTreeProps } from './types';

/** The pages of one screen at its left, the open one beside them; for tablets. */
export function PageTree({ label, entries, children }: PageTreeProps) {
  return (
    <View style={styles.tree}>
      <View style={styles.list} accessibilityLabel={label}>
        {entries.map(({ key, icon, label: name, to, isCurrent }) => (
          <Row key={key} title={name} leading={<Icon name={icon} />} to={to} isSelected={isCurrent} />
        ))}
      </View>
      <View style={styles.page}>{children}</View>
    </View>
  );
}

const styles = StyleSheet.create({
  tree: { flexDirection: 'row', gap: space(6) },
  list: { width: 224 },
  page: { flex: 1, gap: space(4) },
});
