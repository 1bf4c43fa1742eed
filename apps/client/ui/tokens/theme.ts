import { useColorScheme } from 'react-native';
import { usePreferences } from '@/platform/preferences';
import { type CategoryColors, categoryDark, categoryLight } from './category-colors';
import { type Colors, chartDark, chartLight, dark, light } from './colors';

/** The colours in force, by the person's choice or the system's. For native components; the web reads CSS. */
export function useColors(): Colors {
  return useIsDark() ? dark : light;
}

export function useChartColors(): readonly string[] {
  return useIsDark() ? chartDark : chartLight;
}

export function useCategoryColors(): CategoryColors {
  return useIsDark() ? categoryDark : categoryLight;
}

export function useIsDark(): boolean {
  const system = useColorScheme();
  const { theme } = usePreferences();
  return theme === 'system' ? system === 'dark' : theme === 'dark';
}
