import type { FailureWords } from './en';

export const de: FailureWords = {
  wrong: 'E-Mail und Passwort passen nicht zusammen.',
  tooMany: 'Zu viele Versuche. Warte eine Minute und versuch es dann noch einmal.',
  noNetwork: 'Der Server ist nicht erreichbar. Prüfe die Verbindung und versuch es noch einmal.',
  failed: 'Das hat nicht geklappt. Nichts ist verloren; versuch es noch einmal.',
};
