import type { EntranceWords } from './en';

export const de: EntranceWords = {
  welcome: {
    headline: 'Wissen, was übrig ist',
    sample: ['Lebensmittel', 'Essen gehen'],
    text: 'Budgets, Konten und Ausgaben an einem ruhigen Ort. Auch offline, und versiegelt gespeichert, hier wie auf dem Server.',
    create: 'Konto anlegen',
    signIn: 'Anmelden',
    lookAround: 'Umsehen',
    lookAroundHint:
      'Ein erfundener Haushalt mit zwei Jahren Buchungen, nur auf diesem Gerät. Ganz ohne Registrierung.',
    sampleLabel: 'So sieht es aus',
    payments: [
      ['Grünblatt Markt', 'Lebensmittel'],
      ['Café Blaue Tür', 'Essen gehen'],
      ['Nachtzug', 'Reisen'],
      ['Gehalt', 'Einnahmen'],
    ],
    points: [
      [
        'Übrig, nicht nur ausgegeben',
        'Eine Zahl sagt, was du diesen Monat noch ausgeben kannst und wie viel am Tag.',
      ],
      ['Sofort da', 'Was du siehst, liegt auf deinem Gerät, und was du eintippst, wartet nie auf das Netz.'],
      ['Deins', 'Versiegelt gespeichert, ohne Werbung. Du liest ein, was deine Bank exportiert.'],
    ],
  },
  demo: {
    name: 'Probehaushalt',
    you: 'Du',
    notice: 'Ein erfundener Haushalt. Er ist weg, wenn du ihn verlässt oder schließt.',
    whatHappens: 'Du bekommst einen leeren eigenen Haushalt. Von diesem hier kommt nichts mit.',
    makeYours: 'Eigenen anlegen',
    leave: 'Verlassen',
  },
  signIn: {
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    notMyDevice: 'Das ist nicht mein Gerät',
    notMyDeviceHint: 'Hier bleibt nichts: Alles ist weg, wenn du die Seite schließt.',
    newHere: 'Neu hier? Konto anlegen',
    ended:
      'Deine Sitzung ist zu Ende. Melde dich an, um weiterzumachen; was du eingetragen hast, ist noch da.',
  },
  signUp: {
    name: 'Dein Name',
    email: 'E-Mail',
    password: 'Passwort',
    passwordHint: 'Mindestens 15 Zeichen. Ein paar Wörter ohne Zusammenhang sind gut.',
    submit: 'Konto anlegen',
    haveOne: 'Schon ein Konto? Anmelden',
    nameMissing: 'Gib den Namen an, unter dem dein Haushalt dich kennt.',
    emailWrong: 'Gib eine Adresse wie name@example.com an.',
    passwordShort: 'Nimm mindestens 15 Zeichen.',
    taken:
      'Fast fertig. Falls diese Adresse schon ein Konto hat, melde dich mit dem damals gewählten Passwort an.',
  },
  firstRun: {
    title: 'Richte deinen Haushalt ein',
    text: 'Alles gehört zu einem Haushalt, auch wenn du allein bist.',
    name: 'Name des Haushalts',
    nameExample: 'Zuhause',
    nameMissing: 'Gib dem Haushalt einen Namen.',
    currency: 'Währung',
    currencyHint: 'Darin zählen Budgets und Auswertungen. Jedes Konto kann eine eigene haben.',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Tage und Monate wechseln dort um Mitternacht.',
    submit: 'Weiter',
  },
  firstAccount: {
    title: 'Füg dein erstes Konto hinzu',
    text: 'Das, über das das meiste Geld kommt und geht.',
    balanceHint:
      'Was deine Bank gerade anzeigt oder was im Geldbeutel ist. Ältere Buchungen, die du später einliest, ändern daran nichts. Was du schuldest, ist negativ.',
    submit: 'Loslegen',
    later: 'Konten später hinzufügen',
    back: 'Zurück',
  },
};
