import type { KitWords } from './en';

export const de: KitWords = {
  today: 'Heute',
  yesterday: 'Gestern',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  delete: 'Löschen',
  undo: 'Rückgängig',
  loading: 'Wird geladen',
  moveThroughRows: 'Durch die Zeilen gehen',
  suggestions: 'Vorschläge',
  notAnAmount: 'Das ist kein Betrag. Schreib ihn wie 12,50.',
  notADay: (example) => `Das ist kein Tag. Schreib ihn wie ${example} oder „gestern“.`,
  chooseDay: (label) => `${label}: im Kalender auswählen`,
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  selected: (count) => `${count} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  remove: (name) => `${name} entfernen`,
};
