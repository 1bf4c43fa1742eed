import { Text as NativeText, Platform } from 'react-native';
import { usePreferences } from '@/platform/preferences';
import { type } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { TextProps } from './types';

const serif = Platform.select({ ios: 'ui-serif', default: 'serif' });

export function Text({
  children,
  size = 'body',
  tone = 'ink',
  isStrong,
  as,
  isClipped,
  id,
  isPrivate,
}: TextProps) {
  const colors = useColors();
  const { isBlurred } = usePreferences();
  const isHeading = as === 'h1' || as === 'h2' || as === 'h3';
  return (
    <NativeText
      {...(id === undefined ? {} : { nativeID: id })}
      {...(isHeading ? { accessibilityRole: 'header' } : {})}
      {...(isClipped ? { numberOfLines: 1 } : {})}
      style={{
        color: colors[tone],
        fontSize: type[size].size,
        lineHeight: type[size].line,
        fontWeight: isStrong ? '600' : '400',
        fontVariant: ['tabular-nums'],
        ...(size === 'title' || size === 'hero' ? { fontFamily: serif } : {}),
        ...(isClipped ? { flexShrink: 1 } : {}),
      }}
    >
      {isPrivate && isBlurred ? '•••••' : children}
    </NativeText>
  );
}
