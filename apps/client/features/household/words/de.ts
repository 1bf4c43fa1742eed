import type { HouseholdWords } from './en';

export const de: HouseholdWords = {
  name: 'Name des Haushalts',
  nameMissing: 'Gib dem Haushalt einen Namen.',
  currency: 'Währung',
  currencyHint: 'Sie lässt sich ändern, bis es eine Buchung oder ein Budget gibt.',
  currencyStays:
    'Sie bleibt, weil Buchungen oder Budgets in ihr gezählt werden. Konten können jede Währung haben.',
  timeZone: 'Zeitzone',
  timeZoneHint: 'Tage und Monate wechseln dort um Mitternacht.',
  locale: 'Zahlen- und Datumsformat',
  localeHint: (amount, day) => `Geschrieben wie ${amount} und ${day}.`,
  saved: 'Der Haushalt ist geändert',
  onlyOwners: 'Nur wem der Haushalt gehört, kann das ändern.',
};
