import { count } from '@/platform/language/count';
import type { ImportWords } from './en';

export const de: ImportWords = {
  drop: 'Zieh einen Auszug hierher, oder irgendwohin in der App',
  dropHint:
    'CSV jeder Bank, OFX, QFX, QIF, CAMT oder MT940. Du siehst, was darin ist, bevor etwas gespeichert wird.',
  chooseTitle: 'Wähl einen Auszug',
  choose: 'Datei wählen',
  reading: 'Datei wird gelesen',
  offline:
    'Keine Verbindung. Eine Datei, die du jetzt wählst, wartet auf diesem Gerät und wird später von selbst gesendet.',
  moreFiles: (number) =>
    `${count(number, 'weitere Datei wartet', 'weitere Dateien warten')}, bis diese fertig ist.`,
  unreadable: 'Das hat nicht geklappt. Nichts hat sich geändert.',
  noAccountTitle: 'Zuerst ein Konto',
  noAccountText: 'Ein Auszug gehört zu einem Konto. Füg das hinzu, von dem er stammt.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  remove: 'Entfernen',

  toImport: (number) => `${count(number, 'neue Buchung', 'neue Buchungen')}`,
  importNow: (number) => `${count(number, 'Buchung', 'Buchungen')} einlesen`,
  nothing: {
    columns: 'Sag, was welche Spalte ist',
    rows: 'In dieser Datei ist keine Buchung',
    account: 'Wähl ein Konto für diese Zeilen',
    known: 'Alles in dieser Datei ist schon da',
  },
  doneText: (duplicates) =>
    duplicates === 0
      ? 'Nichts war doppelt.'
      : duplicates === 1
        ? '1 war schon da und bleibt, wie sie ist.'
        : `${duplicates} waren schon da und bleiben, wie sie sind.`,

  accountsTitle: (number) =>
    number === 1 ? 'Das Konto, von dem sie stammt' : `${number} Konten in dieser Datei`,
  accountIn: (currency) => (currency === null ? 'Ein Konto' : `Ein Konto in ${currency}`),
  rows: (number) => count(number, 'Zeile', 'Zeilen'),
  closing: (amount) => `Saldo ${amount}`,
  goesInto: (name) => `${name} kommt in`,
  leaveOut: 'Weglassen',
  createAccount: (currency) => `${currency}-Konto anlegen`,
  newAccountName: (number, currency) => (number === null ? `${currency}-Konto` : `Konto ${number}`),
  otherCurrency: (currency) => `Diese Zeilen sind in ${currency}, aber keines deiner Konten ist es.`,
  proposedBy: {
    given: 'Von diesem Konto bist du gekommen.',
    number: 'Eine frühere Datei mit dieser Kontonummer kam hierher.',
    name: 'Am Namen erkannt.',
    currency: 'Dein einziges Konto in dieser Währung.',
  },

  columnsTitle: 'Was die Spalten bedeuten',
  columnsHint: 'In der Datei erkannt. Ändere, was nicht stimmt; das Konto merkt es sich.',
  column: (number) => `Spalte ${number}`,
  meaningOf: (heading) => `Was „${heading}“ bedeutet`,
  notRead: 'Nicht gelesen',
  meanings: {
    date: 'Tag',
    payee: 'Empfänger',
    amount: 'Betrag',
    debit: 'Ausgang',
    credit: 'Eingang',
    note: 'Notiz',
    currency: 'Währung',
    account: 'Eigenes Konto',
    balance: 'Saldo',
    sign: 'Soll oder Haben',
    fee: 'Gebühr',
    otherDate: 'Zweiter Tag',
    payer: 'Auftraggeber',
    status: 'Gebucht oder vorgemerkt',
    bankId: 'Nummer der Bank',
  },
  missing: {
    date: 'Wähl die Spalte mit dem Tag.',
    amount: 'Wähl die Spalte mit dem Betrag.',
  },
  misread: {
    date: 'Das sind keine Tage.',
    amount: 'Das sind keine Beträge.',
    currency: 'Das sind keine Währungen.',
  },
  dateOrder: 'Reihenfolge im Datum',
  dateOrders: { dmy: 'Tag, Monat, Jahr', mdy: 'Monat, Tag, Jahr', ymd: 'Jahr, Monat, Tag' },
  decimalMark: 'Beträge sehen so aus',
  sign: 'Ein Minus heißt',
  signs: {
    'as-written': 'Geld geht hinaus',
    reversed: 'Geld kommt herein',
    'unsigned-is-debit': 'Nichts: nur Eingänge sind gekennzeichnet',
  },

  rowsTitle: 'Zeilen der Datei',
  filter: 'Zeigen',
  all: 'Alle',
  kinds: { new: 'Neu', duplicate: 'Schon da', match: 'Passt zu einem Eintrag' },
  alreadyHere: (number, all) => `${number} von ${all} ${number === 1 ? 'ist' : 'sind'} schon da.`,
  booksEntry: (payee, day) => `Dein Eintrag „${payee}“, ${day}`,
  booksPending: (payee, day) => `Bucht „${payee}“ vom ${day}, bisher vorgemerkt`,
  firstRows: (shown, all) => `Die ersten ${shown} von ${all} Zeilen`,
  day: 'Tag',
  payee: 'Empfänger',
  state: 'Stand',
  amount: 'Betrag',

  badTitle: (number) =>
    number === 1
      ? '1 Zeile war nicht lesbar, der Rest ist davon nicht betroffen'
      : `${number} Zeilen waren nicht lesbar, der Rest ist davon nicht betroffen`,
  badLine: (line, reason) => `Zeile ${line}: ${reason}`,
  quoted: (text) => `„${text}“`,
  badMore: (number) => `und ${number} weitere`,
  badReasons: {
    'no-date': 'es steht kein Tag darin',
    'bad-date': 'diesen Tag gibt es nicht',
    'no-amount': 'es steht kein Betrag darin',
    'bad-amount': 'der Betrag ist keine Zahl',
    'zero-amount': 'der Betrag ist null',
    'amount-too-large': 'der Betrag ist zu groß, um ihn zu zählen',
    'pending-without-date': 'vorgemerkt und ohne Tag; sie kommt wieder, sobald sie gebucht ist',
    'not-booked': 'die Bank hat sie abgelehnt oder zurückgebucht',
    'investment-trade': 'ein Kauf oder Verkauf eines Wertpapiers; gelesen wird nur Geld',
    'not-a-transaction': 'eine Bemerkung oder Zwischensumme, keine Buchung',
    'unclosed-quote': 'ein Anführungszeichen darin wird nie geschlossen',
  },
  refusals: {
    empty: 'Die Datei ist leer: Sie enthält keine Buchungen.',
    'too-large': 'Die Datei ist zu groß. Exportier einen kürzeren Zeitraum.',
    unreadable: 'Die Datei ist beschädigt. Exportier sie noch einmal bei deiner Bank.',
    'unknown-format':
      'Das ist kein Auszug in einem Format, das Florin liest. Frag deine Bank nach CSV, CAMT oder OFX.',
    'columns-not-found': 'In dieser Tabelle wurden keine Spalten mit Tag und Betrag gefunden.',
    'bank-refused': 'Statt eines Auszugs hat die Bank eine Fehlermeldung in die Datei geschrieben.',
    'no-transactions': 'Der Auszug enthält keine Buchungen. Wähl bei deiner Bank einen längeren Zeitraum.',
  },
  bankSays: (text) => `Sie lautet „${text}“.`,
  problems: {
    'request/not-found': 'Diesen Auszug gibt es nicht mehr.',
    'transaction/already-exists': 'Diese Datei wurde schon gesendet.',
    'transaction/unknown-account': 'Dieses Konto gibt es nicht mehr. Wähl ein anderes.',
    'transaction/account-closed': 'Dieses Konto ist geschlossen. Wähl ein anderes, oder öffne es wieder.',
    'transaction/other-currency': 'Das Konto ist in einer anderen Währung als die Zeilen.',
    'transaction/statement-refused': 'Die Datei konnte nicht als Auszug gelesen werden.',
    'transaction/statement-already-imported': 'Dieser Auszug ist schon eingelesen.',
    'transaction/statement-without-account': 'Wähl zuerst, wohin die Zeilen kommen.',
    'transaction/statement-not-imported': 'Das wurde schon rückgängig gemacht oder ist noch nicht fertig.',
    'import/file-gone': 'Die Datei liegt nicht mehr auf diesem Gerät. Wähl sie noch einmal.',
  },

  importing: (done, all) => `${done} von ${all} eingelesen`,
  undoing: (done, all) => `${done} von ${all} zurückgenommen`,
  done: (number) => `${count(number, 'Buchung ist', 'Buchungen sind')} eingelesen`,
  see: 'Buchungen zeigen',
  another: 'Andere Datei einlesen',
  undoImport: 'Einlesen rückgängig machen',
  undone: (number) => `Rückgängig: ${count(number, 'Buchung', 'Buchungen')} zurückgenommen`,
  undoneText: (kept) =>
    kept === 0
      ? 'Alles ist wieder wie zuvor.'
      : kept === 1
        ? '1 wurde seither von jemandem geändert und bleibt.'
        : `${kept} wurden seither von jemandem geändert und bleiben.`,
  failed: 'Die Datei konnte nicht eingelesen werden',
  failedText: (imported) =>
    imported === 0
      ? 'Nichts hat sich geändert. Vielleicht wurde das Konto inzwischen geschlossen oder gelöscht.'
      : `${count(imported, 'Buchung kam', 'Buchungen kamen')} vorher noch herein; vielleicht wurde das Konto inzwischen geschlossen. Das Eingelesene kannst du rückgängig machen.`,
  past: 'Früher eingelesen',
  pastLine: (imported, duplicates) => `${imported} eingelesen, ${duplicates} schon da`,
  pastAll: (number) => `Alle ${number} zeigen`,

  waitingTitle: 'Ohne Verbindung gewählt',
  waiting: {
    waiting: 'Wartet auf eine Verbindung',
    sent: 'Gesendet; sieh sie dir noch an',
    refused: 'Sie konnte nicht als Auszug gelesen werden',
  },
  look: 'Ansehen',

  unsorted: (number) => `${count(number, 'Buchung', 'Buchungen')} ohne Kategorie`,
  unsortedText: 'Aus allen Dateien und von Hand erfasst',
  sortOpen: 'Sortieren',
  sortTitle: 'Nach Empfänger sortieren',
  sortNow: (number) => `${count(number, 'Buchung', 'Buchungen')} sortieren`,
  sortProgress: (done, all) => `${done} von ${count(all, 'Empfänger', 'Empfängern')} sortiert`,
  sortHint:
    'Tipp ein paar Buchstaben einer Kategorie; Enter ordnet alles von diesem Empfänger zu und geht weiter.',
  typeCategory: 'Kategorie',
  categoryOf: (payee) => `Kategorie von ${payee}`,
  undoOf: (payee, category) => `Rückgängig: ${payee}, ${category}`,
  undoStep: 'Letzten Schritt rückgängig machen',
  later: 'Später',
  sortedTitle: 'Alles ist sortiert',
  sortedText: (payees) =>
    `${count(payees, 'Empfänger hat', 'Empfänger haben')} eine Kategorie. Der nächste Auszug ordnet sie genauso zu.`,
};
