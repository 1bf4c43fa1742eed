/** The locale that names things in the app's language: the household's own where it speaks it, else the language alone. */
export function namesIn(locale: string, language: string): string {
  return locale.split('-')[0] === language ? locale : language;
}
