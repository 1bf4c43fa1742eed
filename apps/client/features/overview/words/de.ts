import { count } from '@/platform/language/count';
import type { OverviewWords } from './en';

export const de: OverviewWords = {
  left: 'Noch übrig',
  over: 'Über deinen Budgets',
  leftSentence: (days, perDay) => `für ${count(days, 'Tag', 'Tage')}, ${perDay} am Tag`,
  lastDaySentence: 'für den Rest von heute',
  overSentence: (days) => `mehr ausgegeben als geplant, noch ${count(days, 'Tag', 'Tage')}`,
  spent: 'Diesen Monat ausgegeben',
  spentSentence: (month) => `im ${month}. Lege ein Budget fest, um zu sehen, was übrig ist.`,
  pace: 'Tempo des Monats',
  paceLess: (amount, month, isWhole) =>
    isWhole
      ? `${amount} weniger als im ganzen ${month}`
      : `${amount} weniger als im ${month} bis zum selben Tag`,
  paceMore: (amount, month, isWhole) =>
    isWhole ? `${amount} mehr als im ganzen ${month}` : `${amount} mehr als im ${month} bis zum selben Tag`,
  paceSame: (month, isWhole) =>
    isWhole ? `So viel wie im ganzen ${month}` : `So viel wie im ${month} bis zum selben Tag`,
  paceChart: (spent, sentence) => `Bisher ${spent} ausgegeben. ${sentence}.`,
  recent: 'Letzte Buchungen',
  seeAll: 'Alle zeigen',
  accounts: 'Konten',
  worth: 'Gesamt',
  worthChange: (change, since) => `${change} seit ${since}`,
  worthLine: (first, last) => `Was alle Konten zusammen hielten: anfangs ${first}, jetzt ${last}`,
  spending: 'Wofür es ausgegeben wurde',
  setup: 'Deine ersten zehn Minuten',
  setupHide: 'Ausblenden',
  setupDone: (done, all) => `${done} von ${all} erledigt`,
  steps: {
    account: {
      title: 'Fang mit einem Konto an',
      text: 'Am besten mit dem, über das das meiste Geld läuft. Weitere können folgen.',
    },
    entries: {
      title: 'Hol nach, was schon war',
      text: 'Lies einen Auszug deiner Bank ein, oder schreib, wie du es sagen würdest: „12,50 Mittagessen gestern“.',
    },
    categories: {
      title: 'Sag, wofür es war',
      text: 'Empfänger für Empfänger, mit wenigen Tasten. Florin merkt es sich für den nächsten Auszug.',
    },
    budget: {
      title: 'Lege ein erstes Budget fest',
      text: 'Dann zeigt diese Seite, was übrig ist, für wie lange und wie viel das am Tag ist.',
    },
  },
  sort: 'Buchungen zuordnen',
  setBudget: 'Budget festlegen',
  isDone: 'erledigt',
};
