import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { usePreferences } from '@/platform/preferences';
import { Icon } from '@/ui/icons';
import { Amount } from '@/ui/kit/amount';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { barOn } from './geometry';
import type { BudgetTableGroup, BudgetTableProps, BudgetTableRow } from './types';

/** On a phone a group is a heading with its sum and lines of two rows; plans are changed in what a line opens. */
export function BudgetTable({ groups, label, onOpen, selectedKey }: BudgetTableProps) {
  const colors = useColors();
  return (
    <View
      accessibilityLabel={label}
      style={[styles.table, { borderColor: colors.line, backgroundColor: colors.sheet }]}
    >
      {groups.map((group) => (
        <Group key={group.key} group={group} onOpen={onOpen} selectedKey={selectedKey} />
      ))}
    </View>
  );
}

type GroupProps = { group: BudgetTableGroup } & Pick<BudgetTableProps, 'onOpen' | 'selectedKey'>;

function Group({ group, onOpen, selectedKey }: GroupProps) {
  const colors = useColors();
  const [isClosed, setIsClosed] = useState(false);
  return (
    <View>
      <Pressable
        role="button"
        accessibilityState={{ expanded: !isClosed }}
        accessibilityLabel={group.name}
        onPress={() => setIsClosed(!isClosed)}
        style={[styles.group, { backgroundColor: colors.sunk }]}
      >
        <View style={styles.name}>
          <Icon name={isClosed ? 'chevron-right' : 'chevron-down'} size={16} color={colors.ink} />
          <Text isStrong isClipped>
            {group.name}
          </Text>
        </View>
        <Amount
          amountMinor={group.leftMinor}
          currency={group.currency}
          tone={group.leftMinor < 0 ? 'over' : 'ink'}
          isStrong
        />
      </Pressable>
      {isClosed
        ? null
        : group.rows.map((row) => (
            <Line
              key={row.key}
              row={row}
              wholeMinor={group.wholeMinor}
              isSelected={row.key === selectedKey}
              onPress={() => onOpen(row)}
            />
          ))}
    </View>
  );
}

type LineProps = { row: BudgetTableRow; wholeMinor: number; isSelected: boolean; onPress: () => void };

function Line({ row, wholeMinor, isSelected, onPress }: LineProps) {
  const colors = useColors();
  const { isBlurred } = usePreferences();
  const bar = barOn(wholeMinor, row.bar);
  const color = { 'on-track': colors.onTrack, close: colors.close, over: colors.over }[row.pace];
  const width = (share: number) => ({ width: `${share * 100}%` as const });
  return (
    <Pressable
      role="link"
      accessibilityLabel={isBlurred ? row.name : `${row.name}, ${row.barLabel}`}
      onPress={onPress}
      style={[
        styles.line,
        { borderColor: colors.line },
        isSelected && { backgroundColor: colors.accentWash },
      ]}
    >
      {row.mark ? <CategoryMark {...row.mark} size={28} /> : null}
      <View style={styles.rest}>
        <View style={styles.first}>
          <Text isStrong isClipped>
            {row.name}
          </Text>
          <View style={styles.left}>
            <Amount
              amountMinor={Math.abs(row.leftMinor)}
              currency={row.currency}
              size="lead"
              tone={row.tone}
              isStrong
            />
            <Text size="small" tone={row.tone}>
              {row.leftWord}
            </Text>
          </View>
        </View>
        <View style={styles.bar}>
          <View style={[styles.layer, { backgroundColor: colors.sunk }, width(bar.available)]} />
          <View style={[styles.layer, styles.ahead, { backgroundColor: color }, width(bar.projected)]} />
          <View style={[styles.layer, { backgroundColor: color }, width(bar.spent)]} />
          {bar.today === null ? null : (
            <View style={[styles.today, { backgroundColor: colors.ink, left: `${bar.today * 100}%` }]} />
          )}
        </View>
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  table: { borderWidth: StyleSheet.hairlineWidth, borderRadius: 16, overflow: 'hidden' },
  group: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 44,
    paddingHorizontal: space(3),
    gap: space(3),
  },
  name: { flexDirection: 'row', alignItems: 'center', gap: space(2), flexShrink: 1 },
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: 60,
    paddingHorizontal: space(3),
    gap: space(3),
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  rest: { flex: 1, gap: space(1) },
  first: { flexDirection: 'row', alignItems: 'baseline', justifyContent: 'space-between', gap: space(3) },
  left: { flexDirection: 'row', alignItems: 'baseline', gap: space(1) },
  bar: { height: 10 },
  layer: { position: 'absolute', top: 0, bottom: 0, left: 0, borderRadius: 4 },
  ahead: { opacity: 0.3 },
  today: { position: 'absolute', top: -3, bottom: -3, width: 2, borderRadius: 1 },
});
