export const en = {
  today: 'Today',
  yesterday: 'Yesterday',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  delete: 'Delete',
  undo: 'Undo',
  loading: 'Loading',
  moveThroughRows: 'Move through rows',
  suggestions: 'Suggestions',
  notAnAmount: 'This is not an amount. Write it like 12.50.',
};

export type KitWords = typeof en;
