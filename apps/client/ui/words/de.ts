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
};
