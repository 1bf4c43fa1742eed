import { count } from '@/platform/language/count';
import type { AttentionWords } from './en';

export const de: AttentionWords = {
  title: 'Einen Blick wert',
  seeAll: 'Alle zeigen',
  causes: {
    refused: (changes) => `${count(changes, 'Änderung', 'Änderungen')} abgelehnt`,
    refusedText: 'Der Server hat nicht angenommen, was du eingegeben hast.',
    unreadable: (rows) => `${count(rows, 'Eintrag ist', 'Einträge sind')} nicht lesbar`,
    unreadableText: 'Alles andere ist vollständig, und nichts wurde gelöscht.',
    over: (amount, days) => `${amount} überzogen, noch ${count(days, 'Tag', 'Tage')}`,
    close: (amount, days) => `${amount} übrig für ${count(days, 'Tag', 'Tage')}`,
    statement: (days) => `Letzter Auszug vor ${count(days, 'Tag', 'Tagen')}`,
    unsorted: (rows) => `${count(rows, 'Buchung', 'Buchungen')} ohne Kategorie`,
    unsortedText: 'Nach Empfänger zugeordnet geht es schnell',
  },
  actions: {
    refused: 'Entscheiden',
    unreadable: 'Ansehen',
    over: 'Anpassen',
    close: 'Ansehen',
    notice: 'Ansehen',
    statement: 'Einlesen',
    unsorted: 'Zuordnen',
  },
};
