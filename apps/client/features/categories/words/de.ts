import type { CategoryWords } from './en';

export const de: CategoryWords = {
  name: 'Name der Kategorie',
  nameMissing: 'Gib der Kategorie einen Namen.',
  group: 'Gruppe',
  add: 'Kategorie hinzufügen',
  added: (name) => `${name} ist hinzugefügt`,
};
