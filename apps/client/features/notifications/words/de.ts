import type { NotificationWords } from './en';

export const de: NotificationWords = {
  crossed: (category, percent) => `${category} ist bei ${percent} %`,
  over: (category) => `${category} ist über dem Budget`,
  facts: (spent, available) => `${spent} von ${available} ausgegeben`,
  markAllRead: 'Alle gelesen',
  unread: 'Ungelesen',
  earlier: 'Gelesen',
  emptyTitle: 'Alles ruhig',
  emptyText:
    'Wenn ein Budget sich seiner Grenze nähert, steht es hier und binnen einer Sekunde auf jedem offenen Gerät.',
  budget: 'Budget',
};
