import { useEffect } from 'react';
import { useLanguage } from '@/platform/language';
import { usePreferences } from '@/platform/preferences';

/** Writes the person's choices where the stylesheet reads them. */
export function useAppearance(): void {
  const { theme, isBlurred, density } = usePreferences();
  const language = useLanguage();
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (isBlurred) root.dataset.blurred = '';
    else delete root.dataset.blurred;
    root.dataset.density = density;
    root.lang = language;
  }, [theme, isBlurred, density, language]);
}
