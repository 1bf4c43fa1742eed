import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
  {
    bank: 'Nordea Finland',
    currency: 'EUR',
    text: `Kirjauspäivä;Määrä;Maksaja;Maksunsaaja;Nimi;Otsikko;Viitenumero;Saldo;Valuutta
2024/01/22;-18,90;FI00 0000;;K-Market Puisto;K-Market Puisto;;281,10;EUR
2024/01/19;300,00;;FI00 0000;Oy Työ Ab;Palkka;;300,00;EUR`,
    rows: [
      ['2024-01-22', -1890, 'K-Market Puisto'],
      ['2024-01-19', 30000, 'Oy Työ Ab'],
    ],
  },
  {
    bank: 'SEB',
    currency: 'SEK',
    text: `Bokföringsdatum;Valutadatum;Verifikationsnummer;Text/mottagare;Belopp;Saldo
2024-01-22;2024-01-22;5490990001;ICA NÄRA;-249,50;9 750,50
2024-01-19;2024-01-19;5490990002;LÖN;10 000,00;10 000,00`,
    rows: [
      ['2024-01-22', -24950, 'ICA NÄRA'],
      ['2024-01-19', 1000000, 'LÖN'],
    ],
  },
  {
    bank: 'Swedbank: a title line, quoted description',
    currency: 'SEK',
    text: `* Transaktioner Period 2024-01-01 – 2024-01-31 Skapad 2024-02-01 10:00 CET
Radnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokföringsdag,Transaktionsdag,Valutadag,Referens,Beskrivning,Belopp,Bokfört saldo
1,80000,1234567890,"Privatkonto",SEK,2024-01-23,2024-01-22,2024-01-23,"","COOP KONSUM",-129.00,871.00
2,80000,1234567890,"Privatkonto",SEK,2024-01-20,2024-01-20,2024-01-20,"SWISH","SWISH FRÅN EVA",1000.00,1000.00`,
    rows: [
      ['2024-01-23', -12900, 'COOP KONSUM'],
      ['2024-01-20', 100000, 'SWISH FRÅN EVA'],
    ],
  },
  {
    bank: 'DNB: out and in columns',
    currency: 'NOK',
    text: `"Dato";"Forklaring";"Rentedato";"Ut fra konto";"Inn på konto"
"22.01.2024";"Varekjøp Rema 1000 Oslo";"23.01.2024";"412,30";""
"15.01.2024";"Lønn";"15.01.2024";"";"31.250,00"`,
    rows: [
      ['2024-01-22', -41230, 'Varekjøp Rema 1000 Oslo'],
      ['2024-01-15', 3125000, 'Lønn'],
    ],
  },
  {
    bank: 'Danske Bank',
    currency: 'DKK',
    text: `"Dato";"Tekst";"Beløb";"Saldo";"Status";"Afstemt"
"22.01.2024";"Netto Vesterbro";"-88,75";"1.911,25";"Udført";"Nej"
"20.01.2024";"Løn";"2.000,00";"2.000,00";"Udført";"Nej"`,
    rows: [
      ['2024-01-22', -8875, 'Netto Vesterbro'],
      ['2024-01-20', 200000, 'Løn'],
    ],
  },
  {
    bank: 'mBank: long preamble, amounts with the currency, footer',
    currency: 'PLN',
    text: `mBank S.A. Bankowość Detaliczna;
Skrytka Pocztowa 2108;

#Klient;
JAN PRZYKŁAD;

#Za okres:;
01.01.2024;31.01.2024;

#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;
2024-01-22;"ŻABKA KRAKÓW  ZAKUP PRZY UŻYCIU KARTY                                                        ";"eKonto 1111 ... 2222";"Żywność";-23,45 PLN;;
2024-01-10;"FIRMA SP. Z O.O.  PRZELEW ZEWNĘTRZNY";"eKonto 1111 ... 2222";"Wynagrodzenie";5 432,10 PLN;;
;;;;;
#Saldo końcowe;5 408,65 PLN;`,
    rows: [
      ['2024-01-22', -2345, 'ŻABKA KRAKÓW ZAKUP PRZY UŻYCIU KARTY'],
      ['2024-01-10', 543210, 'FIRMA SP. Z O.O. PRZELEW ZEWNĘTRZNY'],
    ],
    bad: ['14 not-a-transaction'],
  },
  {
    bank: 'PKO BP: unnamed columns of description',
    currency: 'PLN',
    text: `"Data operacji","Data waluty","Typ transakcji","Kwota","Waluta","Saldo po transakcji","Opis transakcji","","","",""
"2024-01-22","2024-01-21","Płatność kartą","-31.00","PLN","+969.00","Tytuł: 0001234","Lokalizacja: Adres: KAWIARNIA LEŚNA Miasto: GDYNIA","","",""
"2024-01-15","2024-01-15","Przelew na konto","+1000.00","PLN","+1000.00","Rachunek nadawcy: 00 1111","Nazwa nadawcy: ANNA NOWAK","","",""`,
    rows: [
      ['2024-01-22', -3100, 'Tytuł: 0001234'],
      ['2024-01-15', 100000, 'Rachunek nadawcy: 00 1111'],
    ],
  },
  {
    bank: 'CSOB: preamble, every cell after a semicolon',
    currency: 'CZK',
    text: `Pohyby na účtu 123456789/0300

číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo účtu protiúčtu;kód banky protiúčtu;název protiúčtu;konstantní symbol;variabilní symbol;specifický symbol;označení operace;ID transakce;poznámka
123456789;22.1.2024;-1250,00;CZK;8750,00;;;Potraviny Zelená;;;;Platba kartou;778899001;
123456789;15.1.2024;10000,00;CZK;10000,00;1000;0800;Zaměstnavatel a.s.;;;;Příchozí úhrada;778899002;mzda`,
    rows: [
      ['2024-01-22', -125000, 'Potraviny Zelená'],
      ['2024-01-15', 1000000, 'Zaměstnavatel a.s.'],
    ],
  },
  {
    bank: 'Sberbank style: Cyrillic headings, spaces in thousands',
    currency: 'RUB',
    text: `Дата операции;Описание;Сумма;Валюта;Остаток
22.01.2024;Кофейня Север;-350,00;RUB;12 650,00
20.01.2024;Зарплата;13 000,00;RUB;13 000,00`,
    rows: [
      ['2024-01-22', -35000, 'Кофейня Север'],
      ['2024-01-20', 1300000, 'Зарплата'],
    ],
  },
  {
    bank: 'ING PL',
    currency: 'PLN',
    text: `"Lista transakcji";"";"";"";
"Dokument nr";"";"";"";
"Data transakcji";"Data księgowania";"Dane kontrahenta";"Tytuł";"Nr rachunku";"Nazwa banku";"Szczegóły";"Nr transakcji";"Kwota transakcji (waluta rachunku)";"Waluta";"Kwota blokady/zwolnienie blokady";"Waluta";"Kwota płatności w walucie";"Waluta";"Konto";"Saldo po transakcji";"Waluta"
2024-01-22;2024-01-23;"BIEDRONKA WARSZAWA";"Płatność kartą";'';"";"TR.KART";'2024A1';-45,67;PLN;;;-45,67;PLN;"KONTO Direct";954,33;PLN
2024-01-20;2024-01-20;"JAN NOWAK";"Przelew";'001';"PKO";"PRZELEW";'2024A2';1000,00;PLN;;;;;"KONTO Direct";1000,00;PLN`,
    rows: [
      ['2024-01-23', -4567, 'BIEDRONKA WARSZAWA'],
      ['2024-01-20', 100000, 'JAN NOWAK'],
    ],
  },
  {
    bank: 'Millennium',
    currency: 'PLN',
    text: `"Numer rachunku/karty","Data transakcji","Data rozliczenia","Rodzaj transakcji","Na konto/Z konta","Odbiorca/Zleceniodawca","Opis","Obciążenia","Uznania","Saldo","Waluta"
"PL00","2024-01-22","2024-01-22","TRANSAKCJA KARTĄ","","","LIDL GDANSK","-33.20","","966.80","PLN"
"PL00","2024-01-20","2024-01-20","PRZELEW","PL11","ANNA","czynsz","","1000.00","1000.00","PLN"`,
    rows: [
      ['2024-01-22', -3320, 'LIDL GDANSK'],
      ['2024-01-20', 100000, 'ANNA'],
    ],
  },
  {
    bank: 'Fio',
    currency: 'CZK',
    text: `"accountId";"2900000000"
"bankId";"2010"
"currency";"CZK"
"iban";"CZ0020100000002900000000"
"bic";"FIOBCZPPXXX"
"openingBalance";"1000,00"
"closingBalance";"900,00"
"dateStart";"01.01.2024"

"ID operace";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"Kód banky";"Název banky";"KS";"VS";"SS";"Poznámka";"Zpráva pro příjemce";"Typ";"Provedl";"Upřesnění";"BIC";"ID pokynu"
"26000000001";"22.01.2024";"-150,00";"CZK";"";"";"";"";"";"1234";"";"Nákup: ALBERT, PRAHA";"Nákup: ALBERT";"Platba kartou";"Novák";"";"";"100"
"26000000002";"23.01.2024";"50,00";"CZK";"123/0100";"Dvořák";"0100";"KB";"";"";"";"";"dík";"Bezhotovostní příjem";"";"";"";"101"`,
    rows: [
      ['2024-01-22', -15000, 'Nákup: ALBERT, PRAHA'],
      ['2024-01-23', 5000, 'Dvořák'],
    ],
  },
  {
    bank: 'Ceska sporitelna',
    currency: 'CZK',
    text: `"Datum zaúčtování","Název protiúčtu","IBAN","BIC","Protiúčet","Bankovní kód protiúčtu","Částka","Měna","Zpráva pro příjemce","Poznámka"
"22.01.2024","Albert","","","","","-350.00","CZK","",""
"20.01.2024","Firma","CZ00","","1","0100","20,000.00","CZK","mzda",""`,
    rows: [
      ['2024-01-22', -35000, 'Albert'],
      ['2024-01-20', 2000000, 'Firma'],
    ],
  },
  {
    bank: 'OTP: T and J for out and in',
    currency: 'HUF',
    text: `"Számlaszám";"T/J";Összeg;Devizanem;Dátum;Értéknap;Egyenleg;"Partner számlaszáma";"Partner neve";Közlemény
11773000;T;-4500;HUF;20240122;20240122;95500;;"TESCO";"KÁRTYA"
11773000;J;100000;HUF;20240120;20240120;100000;1234;"MUNKÁLTATÓ";"BÉR"`,
    rows: [
      ['2024-01-22', -450000, 'TESCO'],
      ['2024-01-20', 10000000, 'MUNKÁLTATÓ'],
    ],
  },
  {
    bank: 'ING Romania: months by name, details on further lines',
    currency: 'RON',
    text: `Data,,,Detalii tranzactie,,Debit,,Credit
22 ianuarie 2024,,,Cumparare POS,,"45,90",,
,,,Terminal: MEGA IMAGE,,,,
20 ianuarie 2024,,,Incasare,,,,"1.000,00"
,,,Ordonator: FIRMA SRL,,,,`,
    rows: [
      ['2024-01-22', -4590, 'Cumparare POS Terminal: MEGA IMAGE'],
      ['2024-01-20', 100000, 'Incasare Ordonator: FIRMA SRL'],
    ],
  },
];

describe('banks of northern and eastern Europe, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
