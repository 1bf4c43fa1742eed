import { addMonths, monthOf } from '@florin/domain/calendar';
import { useState } from 'react';
import { Pressable, StyleSheet, TextInput, View } from 'react-native';
import { useDays, useRegional, weekStartOf } from '@/ui/format';
import { FieldFrame } from '@/ui/kit/field/FieldFrame';
import { IconButton } from '@/ui/kit/icon-button';
import { Sheet } from '@/ui/kit/sheet';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { useKitWords } from '@/ui/words';
import type { DateFieldProps } from './types';
import { useDayDraft } from './use-day-draft';
import { weeksOf } from './weeks';

/** A day in the household's own order: typed in any usual way, moved by a day, or chosen from a calendar. */
export function DateField({
  label,
  day: given,
  onChange,
  error,
  hint,
  isLabelHidden,
  isFocusedFirst,
}: DateFieldProps) {
  const colors = useColors();
  const words = useKitWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const { day, text, example, meaning, isWrong, type, choose, settle } = useDayDraft(given, onChange);
  return (
    <FieldFrame
      label={label}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error ?? (isWrong && isLeft ? words.notADay(example) : undefined)}
    >
      <View style={[styles.box, { backgroundColor: colors.sheet, borderColor: colors.edge }]}>
        <TextInput
          accessibilityLabel={label}
          value={text}
          placeholder={example}
          placeholderTextColor={colors.muted}
          keyboardType="numbers-and-punctuation"
          autoFocus={isFocusedFirst ?? false}
          selectTextOnFocus
          onChangeText={type}
          onBlur={() => {
            setIsLeft(true);
            settle();
          }}
          onSubmitEditing={settle}
          style={[styles.input, { color: colors.ink }]}
        />
        <Text size="small" tone="muted">
          {meaning}
        </Text>
        <IconButton icon="calendar" label={words.chooseDay(label)} onPress={() => setIsOpen(true)} />
      </View>
      {isOpen ? (
        <Sheet title={label} onClose={() => setIsOpen(false)}>
          <Calendar
            day={day}
            onChoose={(next) => {
              choose(next);
              setIsOpen(false);
            }}
          />
        </Sheet>
      ) : null}
    </FieldFrame>
  );
}

function Calendar({ day, onChoose }: { day: string; onChoose: (day: string) => void }) {
  const colors = useColors();
  const words = useKitWords();
  const days = useDays();
  const { locale, today } = useRegional();
  const [shown, setShown] = useState(day === '' ? today : day);
  const weeks = weeksOf(monthOf(shown), weekStartOf(locale));
  return (
    <View>
      <View style={styles.head}>
        <IconButton
          icon="chevron-left"
          label={words.previousMonth}
          onPress={() => setShown(addMonths(shown, -1))}
        />
        <Text size="lead">{days.month(monthOf(shown))}</Text>
        <IconButton
          icon="chevron-right"
          label={words.nextMonth}
          onPress={() => setShown(addMonths(shown, 1))}
        />
      </View>
      {weeks.map((week) => (
        <View key={week[0] ?? ''} style={styles.week}>
          {week.map((one) => (
            <Pressable
              key={one}
              role="button"
              accessibilityLabel={days.long(one)}
              accessibilityState={{ selected: one === day }}
              onPress={() => onChoose(one)}
              style={[
                styles.day,
                one === day && { backgroundColor: colors.accentWash },
                one === today && { borderWidth: 1, borderColor: colors.edge },
              ]}
            >
              <Text tone={monthOf(one) === monthOf(shown) ? 'ink' : 'muted'} isStrong={one === today}>
                {days.date(one)}
              </Text>
            </Pressable>
          ))}
        </View>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: touchSize,
    borderWidth: 1,
    borderRadius: radius.medium,
    paddingLeft: space(3),
  },
  input: { flex: 1, minHeight: touchSize, fontSize: 16, padding: 0 },
  head: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between' },
  week: { flexDirection: 'row' },
  day: {
    flex: 1,
    minHeight: touchSize,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: radius.small,
  },
});
