import type { DropWords } from './en';

export const de: DropWords = {
  drop: 'Loslassen, um den Auszug einzulesen',
  hint: 'Du siehst, was darin ist, bevor etwas gespeichert wird.',
};
