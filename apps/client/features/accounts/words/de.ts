import type { AccountWords } from './en';

export const de: AccountWords = {
  name: 'Name des Kontos',
  nameExample: 'Girokonto',
  nameMissing: 'Gib dem Konto einen Namen.',
  kind: 'Art',
  kinds: {
    checking: 'Girokonto',
    savings: 'Sparkonto',
    card: 'Kreditkarte',
    cash: 'Bargeld',
    loan: 'Kredit',
    investment: 'Anlage',
  },
  balance: 'Stand heute',
  balanceHint: 'Was du schuldest, ist negativ, zum Beispiel −250.',
  add: 'Konto hinzufügen',
  added: (name) => `${name} ist hinzugefügt`,
  emptyTitle: 'Fang mit einem Konto an',
  emptyText:
    'Füge das Konto hinzu, über das das meiste Geld läuft. Trag dann ein, was du ausgibst, oder lies einen Auszug ein.',
};
