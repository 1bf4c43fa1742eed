import { View, type ViewStyle } from 'react-native';
import { space } from '@/ui/tokens';
import type { StackProps } from './types';

const alignments = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  baseline: 'baseline',
  stretch: 'stretch',
} as const;
const justifications = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  between: 'space-between',
} as const;
const widths = {
  form: { width: '100%', maxWidth: 400, alignSelf: 'center' },
  page: { width: '100%', maxWidth: 960, alignSelf: 'center' },
  gutter: { paddingHorizontal: space(4), paddingVertical: space(2) },
} as const;

export function Stack(props: StackProps) {
  const { children, gap = 0, isRow, align, justify, wraps, grows, pad, width, label } = props;
  const style: ViewStyle = { gap: space(gap), flexDirection: isRow ? 'row' : 'column', minWidth: 0 };
  if (align) style.alignItems = alignments[align];
  else if (isRow) style.alignItems = 'center';
  if (justify) style.justifyContent = justifications[justify];
  if (wraps) style.flexWrap = 'wrap';
  if (grows) style.flex = 1;
  if (pad) style.padding = space(pad);
  if (width) Object.assign(style, widths[width]);
  return (
    <View style={style} {...(label === undefined ? {} : { accessibilityLabel: label })}>
      {children}
    </View>
  );
}
