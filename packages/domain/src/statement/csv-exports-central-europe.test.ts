import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
  {
    bank: 'N26',
    currency: 'EUR',
    text: `"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"
2024-03-01,2024-03-02,"Backhaus Süd",,Presentment,-,"Main Account",-4.3,4.3,EUR,1
2024-03-03,2024-03-03,"Nordlicht GmbH",DE02120300000000202051,"Credit Transfer","Lohn Februar","Main Account",2310.45,,,
2024-03-05,2024-03-05,"Corner Deli NYC",,Presentment,-,"Main Account",-9.21,10.0,USD,0.921`,
    rows: [
      ['2024-03-01', -430, 'Backhaus Süd'],
      ['2024-03-03', 231045, 'Nordlicht GmbH'],
      ['2024-03-05', -921, 'Corner Deli NYC'],
    ],
  },
  {
    bank: 'Revolut: fees taken off, reverted rows told, pending rows dated by their start',
    currency: 'EUR',
    text: `Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
CARD_PAYMENT,Current,2024-01-02 10:01:11,2024-01-03 08:00:00,Kiosk Lumo,-12.50,0.00,EUR,COMPLETED,87.50
TRANSFER,Current,2024-01-04 11:00:00,2024-01-04 11:00:05,To Ana Ruiz,-20.00,0.50,EUR,COMPLETED,67.00
CARD_PAYMENT,Current,2024-01-05 09:00:00,,Hotel Paloma,-50.00,0.00,EUR,REVERTED,
CARD_PAYMENT,Current,2024-01-06 12:30:00,,Bike Hire,-7.00,0.00,EUR,PENDING,`,
    rows: [
      ['2024-01-03', -1250, 'Kiosk Lumo'],
      ['2024-01-04', -2050, 'To Ana Ruiz'],
      ['2024-01-06', -700, 'Bike Hire'],
    ],
    bad: ['4 not-booked'],
  },
  {
    bank: 'ING Germany: lines above the table, two columns of the same heading',
    currency: 'EUR',
    text: `Umsatzanzeige;Datei erstellt am: 04.02.2024 20:17

IBAN;DE89 5001 0517 0000 1234 56
Kontoname;Girokonto
Bank;ING
Kunde;Erika Beispiel
Zeitraum;01.01.2024 - 31.01.2024
Saldo;1.204,17;EUR

In der CSV-Datei finden Sie alle bereits gebuchten Umsätze.

Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung
31.01.2024;31.01.2024;Stadtwerke Tal;Lastschrift;Abschlag Strom;1.204,17;EUR;-83,00;EUR
30.01.2024;30.01.2024;Nordlicht GmbH;Gehalt/Rente;Lohn;1.287,17;EUR;1.000,00;EUR`,
    rows: [
      ['2024-01-31', -8300, 'Stadtwerke Tal'],
      ['2024-01-30', 100000, 'Nordlicht GmbH'],
    ],
  },
  {
    bank: 'UBS: debit column negative, apostrophes, totals above',
    currency: 'CHF',
    text: `Kontonummer:;0200 00000000.00;
IBAN:;CH00 0020 0200 0000 0000 0;
Von:;2024-01-01;
Bis:;2024-01-31;
Anfangssaldo:;1'000.00;
Schlusssaldo:;10'900.00;
Bewertet in:;CHF;
Anzahl Transaktionen in diesem Zeitraum:;2;

Abschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten;
2024-01-30;;2024-01-30;2024-01-30;CHF;-100.00;;;10'900.00;9930330ZC1;"Migros Bern";"Zahlung Debitkarte";"";;
2024-01-25;;2024-01-25;2024-01-25;CHF;;10'000.00;;11'000.00;9930325TO2;"Arbeitgeber AG";"Gutschrift";"";;`,
    rows: [
      ['2024-01-30', -10000, 'Migros Bern'],
      ['2024-01-25', 1000000, 'Arbeitgeber AG'],
    ],
  },
  {
    bank: 'PostFinance: credit and debit in CHF, disclaimer below',
    currency: 'CHF',
    text: `Datum von:;="2024-01-01"
Buchungsart:;="Alle Buchungen"
Konto:;="CH0009000000000000000"
Währung:;="CHF"

Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie
29.01.2024;Buchung;"KAUF/DIENSTLEISTUNG BÄCKEREI AARE";;-6.40;;
25.01.2024;Gutschrift;"GUTSCHRIFT VON FIRMA MUSTER";4500.00;;;

Disclaimer:
Der Dokumentinhalt wurde durch Filtereinstellungen der Kunden generiert.`,
    rows: [
      ['2024-01-29', -640, 'KAUF/DIENSTLEISTUNG BÄCKEREI AARE'],
      ['2024-01-25', 450000, 'GUTSCHRIFT VON FIRMA MUSTER'],
    ],
    bad: ['10 not-a-transaction', '11 not-a-transaction'],
  },
  {
    bank: 'Wise: payee by direction',
    currency: 'EUR',
    text: `"TransferWise ID",Date,"Date Time",Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Card Last Four Digits","Card Holder Full Name",Attachment,Note,"Total fees","Exchange To Amount","Transaction Type","Transaction Details Type"
CARD-1,22-01-2024,"22-01-2024 10:11:12.000",-8.90,EUR,"Card transaction of 8.90 EUR issued by Buchladen",,91.10,,,,,,,Buchladen,1234,"Jo Doe",,,0.00,,DEBIT,CARD
TRANSFER-2,20-01-2024,"20-01-2024 09:00:00.000",100.00,EUR,"Received money from Ida Berg",Gift,100.00,,,,"Ida Berg",,,,,,,,0.00,,CREDIT,DEPOSIT`,
    rows: [
      ['2024-01-22', -890, 'Buchladen'],
      ['2024-01-20', 10000, 'Ida Berg'],
    ],
  },
  {
    bank: 'PayPal: the net amount counts, pending and denied rows',
    currency: 'EUR',
    text: `"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Guthaben"
"22.01.2024","10:11:12","CET","Spielzeug Welt","Zahlung","Abgeschlossen","EUR","-19,99","0,00","-19,99","a@example.org","b@example.org","1AB","80,01"
"20.01.2024","09:10:11","CET","Lena Holz","Zahlung","Abgeschlossen","EUR","105,00","-5,00","100,00","c@example.org","a@example.org","2CD","100,00"
"19.01.2024","09:10:11","CET","Lena Holz","Zahlung","Abgelehnt","EUR","105,00","-5,00","100,00","c@example.org","a@example.org","3EF","0,00"`,
    rows: [
      ['2024-01-22', -1999, 'Spielzeug Welt'],
      ['2024-01-20', 10000, 'Lena Holz'],
    ],
    bad: ['4 not-booked'],
  },
  {
    bank: 'DKB: payer and payee columns, two-digit years',
    currency: 'EUR',
    text: `"Girokonto";"DE00120300000000000000"
""
"Kontostand vom 31.01.2024:";"1.000,00 €"
""
"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"
"30.01.24";"30.01.24";"Gebucht";"Erika Beispiel";"Biohof Weide";"Gemüsekiste";"Ausgang";"DE001";"-28,5";"";"";""
"29.01.24";"29.01.24";"Gebucht";"Nordlicht GmbH";"Erika Beispiel";"Lohn";"Eingang";"DE002";"2.000";"";"";""
"31.01.24";"31.01.24";"Vorgemerkt";"Erika Beispiel";"Tankstelle Ost";"Karte";"Ausgang";"";"-40";"";"";""`,
    rows: [
      ['2024-01-30', -2850, 'Biohof Weide'],
      ['2024-01-29', 200000, 'Nordlicht GmbH'],
      ['2024-01-31', -4000, 'Tankstelle Ost'],
    ],
  },
  {
    bank: 'Volksbank: an unnamed column with S and H',
    currency: 'EUR',
    text: `Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;Konto-Nr.;IBAN;BLZ;BIC;Vorgang/Verwendungszweck;Kundenreferenz;Währung;Umsatz;
22.01.2024;22.01.2024;Erika Beispiel;Blumen Rose;;;;;Kartenzahlung;;EUR;15,00;S
20.01.2024;20.01.2024;Erika Beispiel;Max Muster;;;;;Miete;;EUR;450,00;H`,
    rows: [
      ['2024-01-22', -1500, 'Blumen Rose'],
      ['2024-01-20', 45000, 'Max Muster'],
    ],
  },
  {
    bank: 'George AT',
    currency: 'EUR',
    text: `Buchungsdatum,Partnername,Partner IBAN,BIC/SWIFT,Partner Kontonummer,Bankleitzahl,Betrag,Währung,Buchungs-Details,Buchungsreferenz,Notiz,Highlight,Valutadatum
22.01.2024,Billa,,,,,"-23,40",EUR,BILLA DANKT,2011124012200000001,,,22.01.2024
20.01.2024,Firma,AT00,,,,"1.500,00",EUR,Gehalt,2011124012000000002,,,20.01.2024`,
    rows: [
      ['2024-01-22', -2340, 'Billa'],
      ['2024-01-20', 150000, 'Firma'],
    ],
  },
  {
    bank: 'BAWAG: no heading, two dates',
    currency: 'EUR',
    text: `AT001400000000000001;Bezahlung Karte MC/000001234|POS 2800 K001 21.01. 14:12|SPAR DANKT;22.01.2024;21.01.2024;-15,60;EUR
AT001400000000000001;Gehalt Firma;20.01.2024;20.01.2024;+1.500,00;EUR`,
    rows: [
      ['2024-01-22', -1560, 'Bezahlung Karte MC/000001234|POS 2800 K001 21.01. 14:12|SPAR DANKT'],
      ['2024-01-20', 150000, 'Gehalt Firma'],
    ],
  },
  {
    bank: 'comdirect: the party inside the text, open rows',
    currency: 'EUR',
    text: `;
"Umsätze Girokonto";"Zeitraum: 30 Tage";
"Neuer Kontostand";"1.234,56 EUR";

"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
"22.01.2024";"22.01.2024";"Lastschrift / Belastung";" Auftraggeber: REWE Buchungstext: Karte Ref. 123";"-23,40";
"20.01.2024";"20.01.2024";"Übertrag / Überweisung";"Auftraggeber: FIRMA Buchungstext: Gehalt";"1.500,00";
"offen";"--";"Kartenverfügung";"Shell";"-50,00";

"Alter Kontostand";"-241,04 EUR";`,
    rows: [
      ['2024-01-22', -2340, 'REWE'],
      ['2024-01-20', 150000, 'FIRMA'],
    ],
    bad: ['8 pending-without-date', '10 not-a-transaction'],
  },
  {
    bank: 'Postbank new',
    currency: 'EUR',
    text: `Umsätze
Konto;Filial-/Kontonummer;IBAN;Währung
Giro;000 0000000 00;DE00100100100000000001;EUR

1.1.2024 - 31.1.2024
Letzter Kontostand;;;;1.000,00;EUR
Vorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.
Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN / Kontonummer;BIC;Kundenreferenz;Mandatsreferenz;Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung
22.1.2024;22.1.2024;SEPA Lastschrift;Stadtwerke;Strom;DE11;;;;;;-80;;;;-80;;EUR
20.1.2024;20.1.2024;Gehalt;Firma;Lohn;DE22;;;;;;1.500,00;;;;;1.500,00;EUR
Kontostand;31.1.2024;;;1.000,00;EUR`,
    rows: [
      ['2024-01-22', -8000, 'Stadtwerke'],
      ['2024-01-20', 150000, 'Firma'],
    ],
    bad: ['11 not-a-transaction'],
  },
  {
    bank: 'Bank Austria',
    currency: 'EUR',
    text: `Buchungsdatum;Valutadatum;Buchungstext;Interne Notiz;Währung;Betrag;Belegdaten;Belegnummer;Auftraggebername;Auftraggeberkonto;Auftraggeber BLZ;Empfängername;Empfängerkonto;Empfänger BLZ;Zahlungsgrund
22.01.2024;22.01.2024;KARTENZAHLUNG HOFER;;EUR;-23,40;;;Max;AT00;1;HOFER;AT1;2;
20.01.2024;20.01.2024;GEHALT;;EUR;1.500,00;;;Firma;AT00;1;Max;AT1;2;Lohn`,
    rows: [
      ['2024-01-22', -2340, 'HOFER'],
      ['2024-01-20', 150000, 'Firma'],
    ],
  },
  {
    bank: 'Vivid',
    currency: 'EUR',
    text: `Completed Date,Booking Date,Value Date,Type,Description,Amount,Currency
2024-01-22,2024-01-22,2024-01-22,Card,REWE,"-12,50",EUR`,
    rows: [['2024-01-22', -1250, 'REWE']],
  },
  {
    bank: 'Sparkasse CAMT V8',
    currency: 'EUR',
    text: `"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
"DE00";"22.01.24";"23.01.24";"KARTENZAHLUNG";"2024-01-21T12:00 Debitk.1";"";"";"";"";"";"";"REWE SAGT DANKE";"DE1";"X";"-12,50";"EUR";"Umsatz vorgemerkt"
"DE00";"20.01.24";"20.01.24";"GUTSCHRIFT";"Lohn";"";"";"";"";"";"";"FIRMA";"DE1";"X";"1500,00";"EUR";"Umsatz gebucht"`,
    rows: [
      ['2024-01-22', -1250, 'REWE SAGT DANKE'],
      ['2024-01-20', 150000, 'FIRMA'],
    ],
  },
];

describe('banks of Germany, Austria and Switzerland, and of no country, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
