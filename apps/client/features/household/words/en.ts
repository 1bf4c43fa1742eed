export const en = {
  name: 'Name of the household',
  nameMissing: 'Give the household a name.',
  currency: 'Currency',
  currencyHint: 'It can be changed until there is a transaction or a budget.',
  currencyStays:
    'It stays, because transactions or budgets are counted in it. Accounts may be in any currency.',
  timeZone: 'Time zone',
  timeZoneHint: 'Days and months turn at midnight there.',
  locale: 'Numbers and days',
  localeHint: (amount: string, day: string) => `Written like ${amount} and ${day}.`,
  saved: 'The household is changed',
  onlyOwners: 'Only an owner of the household changes this.',
};

export type HouseholdWords = typeof en;
