import { count } from '@/platform/language/count';
import type { ShellWords } from './en';

export const de: ShellWords = {
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  blur: 'Zahlen verwischen',
  notifications: (unread) => (unread === 0 ? 'Mitteilungen' : `Mitteilungen, ${unread} ungelesen`),
  accounts: 'Konten',
  total: 'Zusammen',
  pageMissing: 'Hier ist nichts',
  pageMissingText: 'Diese Adresse führt nirgendwohin. Deine Daten sind, wo sie waren.',
  toOverview: 'Zur Übersicht',
  sync: {
    synced: 'Abgeglichen',
    offline: 'Offline',
    pending: (waiting) => `${count(waiting, 'Änderung', 'Änderungen')} zu senden`,
    refused: (refused) => `${count(refused, 'Änderung', 'Änderungen')} abgelehnt`,
    starting: 'Verbindet',
  },
  commands: {
    placeholder: 'Befehl oder Ort eingeben',
    none: 'Kein Befehl passt. Versuch es mit weniger Buchstaben.',
    search: 'Buchungen durchsuchen',
    blur: 'Zahlen verwischen oder zeigen',
    theme: 'Zwischen hell und dunkel wechseln',
    signOut: 'Abmelden',
    goTo: (place) => `Gehe zu ${place}`,
    account: (name) => `${name} zeigen`,
  },
  shortcuts: {
    search: 'Buchungen durchsuchen',
    commands: 'Gehen, finden, erfassen, tun',
    help: 'Diese Liste',
  },
  keyNames: { control: 'Strg', escape: 'Esc', enter: 'Enter' },
  narrowRail: 'Seitenleiste einklappen',
  wideRail: 'Seitenleiste ausklappen',
  command: 'Gehen oder finden',
  waiting: 'noch nicht gesendet',
  needsImport: (days) => `letzter Auszug vor ${count(days, 'Tag', 'Tagen')}`,
};
