import { count } from '@/platform/language/count';
import type { SettingsWords } from './en';

export const de: SettingsWords = {
  signedInAs: 'Angemeldet als',
  thisSession: 'Diese Sitzung',
  syncTitle: 'Synchronisierung',
  waiting: (waiting) =>
    `${count(waiting, 'Änderung ist', 'Änderungen sind')} auf diesem Gerät noch nicht gesendet.`,
  nothingWaits: 'Alles ist gesendet.',
  deviceTitle: 'Auf diesem Gerät',
  density: 'Zeilen in Tabellen',
  densities: { dense: 'Dicht', comfortable: 'Luftig' },
  licences: 'Schriften und Symbole',
  licencesText: 'Source Serif 4 und Source Sans 3 von Adobe, OFL 1.1 · Lucide, ISC',
  version: 'Version',
  licence: 'Lizenz',
  appearance: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { system: 'Wie das Gerät', en: 'English', de: 'Deutsch' },
  blur: 'Beträge verbergen',
  blurHint: 'Zum Beispiel im Zug. Ein Tippen auf das Auge zeigt sie wieder.',
  kept: 'Deine Daten liegen versiegelt auf diesem Gerät, damit Florin auch offline läuft.',
  notKept:
    'Auf diesem Gerät bleibt nichts: Es ist nicht deins, oder sein Browser lässt nichts speichern. Deine Eingaben gehen gleich an den Server.',
  signOut: 'Abmelden',
  signOutText: 'Beim Abmelden werden deine Daten und ihr Schlüssel von diesem Gerät gelöscht.',
  signOutPending: (waiting) =>
    `${count(waiting, 'Änderung ist noch nicht gesendet und ginge', 'Änderungen sind noch nicht gesendet und gingen')} verloren. Geh zuerst online.`,
  signOutAnyway: 'Abmelden und Änderungen verlieren',
  refused: 'Abgelehnte Änderungen',
  refusedText: 'Der Server hat diese nicht angenommen. Sende sie noch einmal oder verwirf sie.',
  refusedBecause: {
    'request/forbidden': 'Deine Rolle in diesem Haushalt erlaubt das nicht.',
    'request/fresh-authentication-required': 'Melde dich ab und wieder an und sende es dann noch einmal.',
    'user/household-not-empty':
      'Im Haushalt gibt es inzwischen Buchungen oder Budgets, darum bleibt seine Währung.',
    'transaction/account-not-empty':
      'Auf dem Konto gibt es inzwischen Buchungen. Seine Währung bleibt; berichtige stattdessen seinen Stand.',
    'transaction/account-in-use': 'Auf dem Konto gibt es inzwischen Buchungen. Schließ es stattdessen.',
    'transaction/account-closed':
      'Das Konto wurde inzwischen geschlossen. Öffne es wieder und sende das dann noch einmal.',
    'transaction/other-currency':
      'Das Konto wird in einer anderen Währung geführt. Wähl eines in der Währung der Buchungen.',
    'transaction/before-stated-balance':
      'Der Stand des Kontos ist erst ab einem späteren Tag bekannt. Berichtige ihn an diesem Tag oder danach.',
    'transaction/is-correction':
      'Eine Berichtigung wird nicht geändert. Lösch sie und berichtige den Stand noch einmal.',
    'request/second-factor-required':
      'Schließe die Anmeldung mit dem zweiten Faktor ab und sende es dann noch einmal.',
    'request/not-found':
      'Der Server kennt das noch nicht, oder es gehört zu etwas, das es nicht mehr gibt. Sende es später noch einmal.',
    'deleted-elsewhere': 'Ein anderes Gerät hat es inzwischen gelöscht.',
    'transaction/unbalanced-splits':
      'Die Teile ergeben nicht den Betrag, der inzwischen geändert wurde. Teile ihn noch einmal auf.',
    'transaction/unknown-category': 'Die Kategorie gibt es nicht mehr. Wähle eine andere.',
    'transaction/unknown-account': 'Das Konto gibt es nicht mehr. Wähle ein anderes.',
    'transaction/amount-overflow': 'Der Stand des Kontos wäre größer, als sich zählen lässt.',
    'transaction/categories-differ':
      'Die eine Kategorie ist für Einnahmen, die andere für Ausgaben. Sie bleiben getrennt.',
    'transaction/category-merged': 'Die Kategorie ist inzwischen in einer anderen aufgegangen.',
  },
  refusedOtherwise: 'Der Server hat es nicht angenommen.',
  refusedOne: 'Eine Änderung',
  refusedStep: (rows) => `Eine Änderung an ${count(rows, 'Buchung', 'Buchungen')}`,
  refusedRows: (payees) => `Nicht angenommen: ${payees.join(', ')}`,
  noPayee: 'eine Buchung ohne Empfänger',
  sendRest: (rows) => (rows === 1 ? 'Nur die andere senden' : `Nur die anderen ${rows} senden`),
  sendAgain: 'Noch einmal senden',
  discard: 'Verwerfen',
  synced: (at) => `Zuletzt synchronisiert ${at}`,
  offlineText: 'Auf diesem Gerät gespeichert. Es wird gesendet, sobald du wieder online bist.',
  unreadable: (rows) =>
    `${count(rows, 'Eintrag lässt', 'Einträge lassen')} sich gerade nicht lesen. Alles andere ist vollständig, und nichts wurde gelöscht.`,
};
