import type { NavigationWords } from './en';

export const de: NavigationWords = {
  routes: {
    overview: 'Übersicht',
    transactions: 'Buchungen',
    budgets: 'Budget',
    reports: 'Berichte',
    import: 'Auszug einlesen',
    notifications: 'Mitteilungen',
    settings: 'Einstellungen',
    welcome: 'Willkommen',
    'sign-in': 'Anmelden',
    'sign-up': 'Konto anlegen',
  },
  sheets: {
    transaction: 'Neue Buchung',
    account: 'Neues Konto',
    category: 'Neue Kategorie',
    commands: 'Alle Befehle',
    shortcuts: 'Tastenkürzel',
  },
  addTransaction: 'Buchung erfassen',
  addAccount: 'Konto hinzufügen',
};
