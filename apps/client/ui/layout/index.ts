import { useWindowDimensions } from 'react-native';
import { rows, wideFrom } from '@/ui/tokens/scale';

/** Whether there is room for the rail and the pane beside the content. */
export function useIsWide(): boolean {
  return useWindowDimensions().width >= wideFrom;
}

/** How tall a row of a list is, in points: virtual lists must know it before they draw. */
export function useRowHeight(): number {
  return rows.touch.height;
}

/** A phone has room from top to bottom. */
export function useIsShort(): boolean {
  return false;
}
