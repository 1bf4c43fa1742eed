export const en = {
  name: 'Name of the category',
  nameMissing: 'Give the category a name.',
  group: 'Group',
  add: 'Add category',
  added: (name: string) => `${name} is added`,
};

export type CategoryWords = typeof en;
