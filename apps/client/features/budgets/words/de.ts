import { count } from '@/platform/language/count';
import type { BudgetWords } from './en';

export const de: BudgetWords = {
  one: 'Budget',
  left: 'übrig',
  leftHeading: 'Übrig',
  over: 'überzogen',
  partPlanned: 'Geplant',
  partCarried: 'Übertragen',
  partSpent: 'Ausgegeben',
  isOver: 'Überzogen',
  perDay: (amount) => `${amount} am Tag`,
  days: (days) => `noch ${count(days, 'Tag', 'Tage')}`,
  spentOf: (spent, available) => `${spent} von ${available} ausgegeben`,
  carried: (amount) => `${amount} übertragen`,
  headingFor: (amount) => `voraussichtlich ${amount}`,
  bar: (spent, available, projected) => `${spent} von ${available} ausgegeben, voraussichtlich ${projected}`,
  planned: 'Geplant im Monat',
  plannedHint: 'Der Monat kann an dem Tag beginnen, an dem dein Geld kommt.',
  startDay: 'Der Monat beginnt am Tag',
  rollover: 'Was übrig bleibt',
  rollovers: {
    none: 'Beginnt jeden Monat neu',
    surplus: 'Übriges wird übertragen',
    deficit: 'Zu viel Ausgegebenes wird übertragen',
    both: 'Beides wird übertragen',
  },
  set: 'Budget festlegen',
  change: 'Budget ändern',
  remove: 'Budget entfernen',
  removed: (name) => `Das Budget für ${name} ist entfernt`,
  without: 'Ohne Budget',
  spentLately: (amount) => `diesen Monat ${amount} ausgegeben`,
  overBanner: (number, amount) =>
    `${count(number, 'Budget ist', 'Budgets sind')} überzogen, zusammen um ${amount}.`,
  totalLeft: 'In allen Budgets übrig',
  transactions: 'Buchungen zeigen',
  emptyTitle: 'Noch keine Budgets',
  emptyText:
    'Wähle eine Kategorie und sag, was du im Monat ausgeben willst. Dann siehst du jeden Tag, was übrig ist.',
  saved: (name) => `Das Budget für ${name} ist gespeichert`,
  months: 'Monate',
};
