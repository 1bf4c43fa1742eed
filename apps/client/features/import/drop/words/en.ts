export const en = {
  drop: 'Let go to import the statement',
  hint: 'You see what is in it before anything is saved.',
};

export type DropWords = typeof en;
