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
  notADay: (example: string) => `This is not a day. Write it like ${example}, or “yesterday”.`,
  chooseDay: (label: string) => `${label}: choose from the calendar`,
  previousMonth: 'Month before',
  nextMonth: 'Next month',
  selected: (count: number) => `${count} selected`,
  clearSelection: 'Clear selection',
  remove: (name: string) => `Remove ${name}`,
};

export type KitWords = typeof en;
