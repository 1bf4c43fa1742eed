import { currencyCodes } from '@florin/domain/money';

/** Every currency with its name in a language, to choose from. */
export function currencyChoices(locale: string): { value: string; label: string }[] {
  const names =
    typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames(locale, { type: 'currency' }) : null;
  return currencyCodes().map((code) => ({
    value: code,
    label: names ? `${code} · ${names.of(code)}` : code,
  }));
}

const system = Intl.DateTimeFormat().resolvedOptions();

/** Not every engine lists its zones; the device's own and `known` are always there. */
export function zoneChoices(known: string): { value: string; label: string }[] {
  const listed = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const zones = [...new Set([known, system.timeZone, ...listed])].sort();
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** How numbers and days are written in the regions that most people come from. */
const locales =
  'de-AT de-CH de-DE en-AU en-CA en-CH en-GB en-IE en-IN en-NZ en-US en-ZA es-AR es-ES es-MX fr-BE fr-CA fr-CH fr-FR it-CH it-IT nl-BE nl-NL pt-BR pt-PT da-DK fi-FI nb-NO sv-SE cs-CZ hu-HU pl-PL ro-RO tr-TR uk-UA ja-JP ko-KR zh-CN ar-EG he-IL hi-IN';

/** `known` is always among them; named in a language. */
export function localeChoices(known: string, language: string): { value: string; label: string }[] {
  const names =
    typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames(language, { type: 'language' }) : null;
  return [...new Set([known, ...locales.split(' ')])]
    .map((value) => ({ value, label: names?.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** A day as a locale writes it in full figures. */
export function dayIn(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
