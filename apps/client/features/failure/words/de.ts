import type { FailureWords } from './en';

export const de: FailureWords = {
  wrong: 'E-Mail und Passwort passen nicht zusammen.',
  tooMany: 'Zu viele Versuche. Warte eine Minute und versuch es dann noch einmal.',
  noNetwork: 'Der Server ist nicht erreichbar. Prüfe die Verbindung und versuch es noch einmal.',
  failed: 'Das hat nicht geklappt. Nichts ist verloren; versuch es noch einmal.',
  screenTitle: 'Diese Ansicht lässt sich nicht anzeigen',
  cardTitle: 'Diese Karte lässt sich nicht anzeigen',
  screenText:
    'In der App ist etwas schiefgegangen. Nichts ist verloren: Deine Eingaben sind gespeichert, die anderen Ansichten funktionieren.',
  again: 'Noch einmal versuchen',
  toOverview: 'Zur Übersicht',
  toData: 'Stand der Daten ansehen',
};
