import { useWindowDimensions } from 'react-native';
import { wideFrom } from '@/ui/tokens/scale';

/** Whether there is room for the rail and the pane beside the content. */
export function useIsWide(): boolean {
  return useWindowDimensions().width >= wideFrom;
}
