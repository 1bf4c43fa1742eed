import type { MemberWords } from './en';

export const de: MemberWords = {
  roles: { owner: 'Inhaber', editor: 'Bearbeiter', viewer: 'Betrachter' },
  rolesMean: {
    owner: 'Sieht und ändert alles, auch Mitglieder und den Haushalt.',
    editor: 'Erfasst und ändert Buchungen, Budgets und Kategorien.',
    viewer: 'Sieht alles und ändert nichts.',
  },
  roleOf: (name) => `Rolle von ${name}`,
  you: (name) => `${name} (du)`,
  lastOwner:
    'Ein Haushalt behält einen Inhaber. Mach zuerst jemand anderen zum Inhaber, dann lässt sich diese Rolle ändern.',
  onlyOwners: 'Inhaber ändern Rollen und entfernen Mitglieder.',
  remove: 'Entfernen',
  removeNamed: (name) => `${name} entfernen`,
  removeText: (name) =>
    `${name} sieht diesen Haushalt auf keinem Gerät mehr. Was ${name} erfasst hat, bleibt.`,
  leave: 'Diesen Haushalt verlassen',
  leaveText:
    'Du siehst diesen Haushalt auf keinem Gerät mehr. Was du erfasst hast, bleibt. Ein Inhaber kann dich wieder aufnehmen.',
  changed: (name, role) => `${name} ist jetzt ${role}`,
  removed: (name) => `${name} ist kein Mitglied mehr`,
};
