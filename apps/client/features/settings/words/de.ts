import { count } from '@/platform/language/count';
import type { SettingsWords } from './en';

export const de: SettingsWords = {
  signedInAs: 'Angemeldet als',
  thisSession: 'Diese Sitzung',
  syncTitle: 'Abgleich mit dem Server',
  waiting: (waiting) =>
    `${count(waiting, 'Änderung wartet', 'Änderungen warten')} auf diesem Gerät darauf, gesendet zu werden.`,
  nothingWaits: 'Nichts wartet darauf, gesendet zu werden.',
  deviceTitle: 'Auf diesem Gerät',
  density: 'Zeilen in Tabellen',
  densities: { dense: 'Dicht', comfortable: 'Luftig' },
  licences: 'Schriften und Symbole',
  licencesText: 'Source Serif 4 und Source Sans 3 von Adobe, OFL 1.1 · Lucide, ISC',
  version: 'Version',
  licence: 'Lizenz',
  accounts: 'Konten',
  appearance: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { system: 'Wie das Gerät', en: 'English', de: 'Deutsch' },
  blur: 'Zahlen verwischen',
  blurHint: 'Für den Zug. Ein Tippen in der Kopfzeile zeigt sie wieder.',
  currency: 'Währung',
  timeZone: 'Zeitzone',
  locale: 'Format von Zahlen und Tagen',
  kept: 'Deine Daten liegen versiegelt auf diesem Gerät, damit es auch offline geht.',
  notKept: 'Du hast gesagt, dass dies nicht dein Gerät ist. Hier bleibt nichts.',
  signOut: 'Abmelden',
  signOutText: 'Beim Abmelden werden deine Daten und ihr Schlüssel von diesem Gerät gelöscht.',
  signOutPending: (waiting) =>
    `${count(waiting, 'Änderung ist', 'Änderungen sind')} noch nicht gesendet und gingen verloren. Geh erst online.`,
  signOutAnyway: 'Abmelden und verlieren',
  refused: 'Abgelehnte Änderungen',
  refusedText: 'Der Server hat diese nicht angenommen. Sende sie noch einmal oder verwirf sie.',
  refusedBecause: {
    'request/forbidden': 'Deine Rolle in diesem Haushalt erlaubt das nicht.',
    'request/fresh-authentication-required': 'Melde dich ab und wieder an und sende es dann noch einmal.',
    'request/second-factor-required':
      'Schließe die Anmeldung mit dem zweiten Faktor ab und sende es dann noch einmal.',
  },
  sendAgain: 'Noch einmal senden',
  discard: 'Verwerfen',
  synced: (at) => `Zuletzt abgeglichen ${at}`,
  offlineText: 'Auf diesem Gerät gespeichert. Es wird gesendet, sobald du wieder online bist.',
  unreadable: (rows) =>
    `${count(rows, 'Eintrag lässt', 'Einträge lassen')} sich gerade nicht lesen. Alles andere ist vollständig, und nichts wurde gelöscht.`,
};
