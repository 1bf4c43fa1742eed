import type { NotificationWords } from './en';

export const de: NotificationWords = {
  crossed: (category, percent) => `${category} ist bei ${percent} %`,
  over: (category) => `${category} ist über dem Budget`,
  withdrawn: (category, percent) =>
    percent >= 100
      ? `${category} ist nicht mehr über dem Budget`
      : `${category} ist nicht mehr bei ${percent} %`,
  withdrawnAt: (moment) => `erledigt ${moment}`,
  facts: (spent, available) => `${spent} von ${available} ausgegeben`,
  markAllRead: 'Alle gelesen',
  earlier: 'Früher',
  emptyTitle: 'Alles ruhig',
  emptyText:
    'Wenn ein Budget sich seiner Grenze nähert, steht es hier und innerhalb einer Sekunde auf jedem offenen Gerät.',
  budget: 'Budget',
};
