import { count } from '@/platform/language/count';
import type { OverviewWords } from './en';

export const de: OverviewWords = {
  left: 'Noch übrig',
  leftSentence: (left, days, perDay) => `${left} übrig für ${count(days, 'Tag', 'Tage')}, ${perDay} am Tag.`,
  overSentence: (over, days) => `${over} über deinen Budgets, bei noch ${count(days, 'Tag', 'Tagen')}.`,
  spentSentence: (spent, month) =>
    `${spent} im ${month} ausgegeben. Setz ein Budget, um zu sehen, was übrig ist.`,
  spent: 'Diesen Monat ausgegeben',
  atRisk: 'Einen Blick wert',
  allOnTrack: 'Alle Budgets sind im Plan.',
  recent: 'Letzte Buchungen',
  seeAll: 'Alle zeigen',
  accounts: 'Konten',
  spending: 'Wohin es ging',
  noSpending: 'Diesen Monat noch nichts ausgegeben.',
  firstTitle: 'Deine erste Buchung',
  firstText:
    'Schreib sie, wie du sie sagen würdest: „12,50 Mittagessen gestern“. Oder lies eine Datei deiner Bank ein.',
};
