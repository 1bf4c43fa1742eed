import { count } from '@/platform/language/count';
import type { ReportWords } from './en';

export const de: ReportWords = {
  spending: 'Ausgaben nach Kategorie',
  total: 'Ausgegeben',
  range: 'Zeitraum',
  ranges: {
    month: 'Dieser Monat',
    'last-month': 'Letzter Monat',
    quarter: 'Drei Monate',
    year: 'Dieses Jahr',
    custom: 'Eigener Zeitraum',
  },
  from: 'Von',
  to: 'Bis',
  asTable: 'Als Tabelle zeigen',
  asChart: 'Als Diagramm zeigen',
  other: (number) => count(number, 'weitere', 'weitere'),
  category: 'Kategorie',
  share: 'Anteil',
  amount: 'Betrag',
  transactions: 'Buchungen',
  noCategory: 'Ohne Kategorie',
  byMonth: 'Monat für Monat',
  month: 'Monat',
  emptyTitle: 'In diesem Zeitraum nichts ausgegeben',
  emptyText: 'Wähl einen anderen Zeitraum oder trag ein, was du ausgegeben hast.',
  slice: (name, amount, share) => `${name}, ${amount}, ${share}`,
  chart: (name, parts) => `${name}: ${parts}`,
  wrongRange: 'Der erste Tag darf nicht nach dem letzten liegen.',
};
