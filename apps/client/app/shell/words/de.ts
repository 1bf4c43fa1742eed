import { count } from '@/platform/language/count';
import type { ShellWords } from './en';

export const de: ShellWords = {
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  blur: 'Beträge verbergen',
  notifications: (unread) => (unread === 0 ? 'Mitteilungen' : `Mitteilungen, ${unread} ungelesen`),
  accounts: 'Konten',
  total: 'Gesamt',
  pageMissing: 'Hier ist nichts',
  pageMissingText: 'Diese Adresse führt nirgendwohin. Deine Daten sind, wo sie waren.',
  toOverview: 'Zur Übersicht',
  sync: {
    synced: 'Synchronisiert',
    offline: 'Offline',
    pending: (waiting) => `${count(waiting, 'Änderung', 'Änderungen')} zu senden`,
    refused: (refused) => `${count(refused, 'Änderung', 'Änderungen')} abgelehnt`,
    starting: 'Wird verbunden',
  },
  shortcuts: {
    search: 'Buchungen durchsuchen',
    commands: 'Suchen, öffnen, erfassen',
    help: 'Diese Liste',
  },
  keyNames: { control: 'Strg', escape: 'Esc', enter: 'Enter' },
  narrowRail: 'Seitenleiste einklappen',
  wideRail: 'Seitenleiste ausklappen',
  command: 'Suchen',
  waiting: 'noch nicht gesendet',
  needsImport: (days) => `letzter Auszug vor ${count(days, 'Tag', 'Tagen')}`,
};
