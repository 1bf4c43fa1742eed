import type { CommandWords } from './en';

export const de: CommandWords = {
  placeholder: 'Suchen, öffnen oder erfassen',
  none: 'Nichts passt. Versuch es mit weniger Buchstaben.',
  groups: { recent: 'Zuletzt', enter: 'Erfassen', go: 'Öffnen', find: 'Gefunden', do: 'Befehle' },
  entryHint: 'Enter speichert',
  findAll: (rows, text) => `Alle ${rows} mit „${text}“`,
  budgetLeft: 'Budget, übrig',
  search: 'Buchungen durchsuchen',
  blur: 'Beträge verbergen oder zeigen',
  theme: 'Zwischen hell und dunkel wechseln',
  density: 'Zwischen dichten und luftigen Zeilen wechseln',
  rail: 'Seitenleiste ein- oder ausklappen',
  signOut: 'Abmelden',
  alias: {
    entry: 'neu eintragen ausgabe',
    search: 'finden filtern',
    account: 'konto hinzufügen bank',
    category: 'kategorie hinzufügen',
    import: 'hochladen datei csv bank kontoauszug',
    blur: 'verstecken zahlen verwischen',
    theme: 'farben nacht tag dunkelmodus',
    density: 'kompakt tabelle höhe',
    rail: 'menü navigation',
    shortcuts: 'tasten hilfe',
    signOut: 'ausloggen verlassen',
  },
};
