import { describe, expect, test } from 'vitest';
import { parseStatement } from './parse-statement';

/** What a bank's export must give: day, amount in minor units, payee; one line for each row. */
type Export = {
  bank: string;
  currency: string;
  text: string;
  rows: [on: string, amountMinor: number, payee: string][];
  bad?: string[];
};

const exports: Export[] = [
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
    bank: 'ING Netherlands: unsigned amounts with Af and Bij',
    currency: 'EUR',
    text: `"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
"20240117";"Groenteboer Jansen";"NL00INGB0001234567";"";"BA";"Af";"12,35";"Betaalautomaat";"Pasvolgnr: 001";"987,65";""
"20240116";"Hr P Visser";"NL00INGB0001234567";"NL00RABO0100000000";"OV";"Bij";"1.250,00";"Overschrijving";"Huur";"1.000,00";""`,
    rows: [
      ['2024-01-17', -1235, 'Groenteboer Jansen'],
      ['2024-01-16', 125000, 'Hr P Visser'],
    ],
  },
  {
    bank: 'ABN AMRO',
    currency: 'EUR',
    text: `accountNumber\tmutationcode\ttransactiondate\tvaluedate\tstartsaldo\tendsaldo\tamount\tdescription
123456789\tEUR\t20240105\t20240105\t100,00\t88,50\t-11,50\tBEA, Betaalpas  Bakker Bol
123456789\tEUR\t20240106\t20240106\t88,50\t138,50\t50,00\t/TRTP/SEPA OVERBOEKING/NAME/A VISSER`,
    rows: [
      ['2024-01-05', -1150, 'BEA, Betaalpas Bakker Bol'],
      ['2024-01-06', 5000, 'A VISSER'],
    ],
  },
  {
    bank: 'Rabobank',
    currency: 'EUR',
    text: `"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Naam uiteindelijke partij","Naam initiërende partij","BIC tegenpartij","Code","Batch ID","Transactiereferentie","Machtigingskenmerk","Incassant ID","Betalingskenmerk","Omschrijving-1","Omschrijving-2","Omschrijving-3","Reden retour","Oorspr bedrag","Oorspr munt","Koers"
"NL00RABO0123456789","EUR","RABONL2U","000000000000000101","2024-01-05","2024-01-05","-9,99","+190,01","NL00ABNA0000000001","Muziek BV","","","ABNANL2A","ei","","","","","","Abonnement"," ","","","","",""
"NL00RABO0123456789","EUR","RABONL2U","000000000000000102","2024-01-06","2024-01-06","+25,00","+215,01","NL00ABNA0000000002","S de Wit","","","ABNANL2A","cb","","","","","","Lunch"," ","","","","",""`,
    rows: [
      ['2024-01-05', -999, 'Muziek BV'],
      ['2024-01-06', 2500, 'S de Wit'],
    ],
  },
  {
    bank: 'Chase checking',
    currency: 'USD',
    text: `Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
DEBIT,01/12/2024,"GROCER 44 SPRINGFIELD",-45.10,DEBIT_CARD,954.90,,
CREDIT,01/11/2024,"ACME PAYROLL",1000.00,ACH_CREDIT,1000.00,,`,
    rows: [
      ['2024-01-12', -4510, 'GROCER 44 SPRINGFIELD'],
      ['2024-01-11', 100000, 'ACME PAYROLL'],
    ],
  },
  {
    bank: 'Chase card',
    currency: 'USD',
    text: `Transaction Date,Post Date,Description,Category,Type,Amount,Memo
02/27/2024,02/28/2024,CAFE ROJO,Food & Drink,Sale,-6.75,
02/20/2024,02/21/2024,Payment Thank You-Mobile,,Payment,300.00,`,
    rows: [
      ['2024-02-28', -675, 'CAFE ROJO'],
      ['2024-02-21', 30000, 'Payment Thank You-Mobile'],
    ],
  },
  {
    bank: 'Bank of America: a summary above, a row without amount',
    currency: 'USD',
    text: `Description,,Summary Amt.
Beginning balance as of 01/01/2024,,"1,000.00"
Total credits,,"500.00"
Total debits,,"-200.00"
Ending balance as of 01/31/2024,,"1,300.00"

Date,Description,Amount,Running Bal.
01/01/2024,Beginning balance as of 01/01/2024,,"1,000.00"
01/05/2024,"UTILITY CO DES:BILL",-200.00,"800.00"
01/15/2024,"EMPLOYER DES:PAYROLL","500.00","1,300.00"`,
    rows: [
      ['2024-01-05', -20000, 'UTILITY CO DES:BILL'],
      ['2024-01-15', 50000, 'EMPLOYER DES:PAYROLL'],
    ],
    bad: ['8 no-amount'],
  },
  {
    bank: 'Wells Fargo: no heading',
    currency: 'USD',
    text: `"01/16/2024","-52.30","*","","PURCHASE AUTHORIZED ON 01/14 FUEL STOP"
"01/13/2024","1200.00","*","","PAYROLL ACME"
"01/09/2024","-100.00","*","1021","CHECK # 1021"`,
    rows: [
      ['2024-01-16', -5230, 'PURCHASE AUTHORIZED ON 01/14 FUEL STOP'],
      ['2024-01-13', 120000, 'PAYROLL ACME'],
      ['2024-01-09', -10000, 'CHECK # 1021'],
    ],
  },
  {
    bank: 'American Express: purchases are positive',
    currency: 'USD',
    text: `Date,Description,Card Member,Account #,Amount
01/20/2024,BOOKSHOP ON ELM,J DOE,-11003,24.99
01/18/2024,AUTOPAY PAYMENT - THANK YOU,J DOE,-11003,-310.20
01/15/2024,SUPERMARKET 9,J DOE,-11003,88.01`,
    rows: [
      ['2024-01-20', -2499, 'BOOKSHOP ON ELM'],
      ['2024-01-18', 31020, 'AUTOPAY PAYMENT - THANK YOU'],
      ['2024-01-15', -8801, 'SUPERMARKET 9'],
    ],
  },
  {
    bank: 'Amex UK: purchases are positive, payments received are negative',
    currency: 'GBP',
    text: `Date,Description,Amount
20/01/2024,TEA ROOM LONDON,8.50
18/01/2024,PAYMENT RECEIVED - THANK YOU,-120.00
17/01/2024,CINEMA LEEDS,11.00`,
    rows: [
      ['2024-01-20', -850, 'TEA ROOM LONDON'],
      ['2024-01-18', 12000, 'PAYMENT RECEIVED - THANK YOU'],
      ['2024-01-17', -1100, 'CINEMA LEEDS'],
    ],
  },
  {
    bank: 'Apple Card: purchases are positive',
    currency: 'USD',
    text: `Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By
01/20/2024,01/21/2024,"CORNER STORE 1 MAIN ST","Corner Store",Grocery,Purchase,12.10,Jo Doe
01/10/2024,01/10/2024,"ACH DEPOSIT INTERNET TRANSFER","Ach Deposit",Payment,Payment,-250.00,Jo Doe`,
    rows: [
      ['2024-01-21', -1210, 'Corner Store'],
      ['2024-01-10', 25000, 'Ach Deposit'],
    ],
  },
  {
    bank: 'Citi: credits are negative in a column of their own',
    currency: 'USD',
    text: `Status,Date,Description,Debit,Credit,Member Name
Cleared,01/22/2024,"PHARMACY 12",14.20,,JO DOE
Cleared,01/20/2024,"ONLINE PAYMENT, THANK YOU",,-200.00,JO DOE
Pending,01/23/2024,"RIDE SHARE",9.90,,JO DOE`,
    rows: [
      ['2024-01-22', -1420, 'PHARMACY 12'],
      ['2024-01-20', 20000, 'ONLINE PAYMENT, THANK YOU'],
      ['2024-01-23', -990, 'RIDE SHARE'],
    ],
  },
  {
    bank: 'Capital One',
    currency: 'USD',
    text: `Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit
2024-01-22,2024-01-23,1234,TACO STAND,Dining,11.15,
2024-01-15,2024-01-15,1234,CAPITAL ONE AUTOPAY PYMT,Payment/Credit,,95.00`,
    rows: [
      ['2024-01-23', -1115, 'TACO STAND'],
      ['2024-01-15', 9500, 'CAPITAL ONE AUTOPAY PYMT'],
    ],
  },
  {
    bank: 'HSBC UK: no heading, amounts with thousands',
    currency: 'GBP',
    text: `22/01/2024,CARD PAYMENT GREENGROCER,-15.20
19/01/2024,"SALARY NORTH LTD","1,950.00"
18/01/2024,DD COUNCIL TAX,-145.00`,
    rows: [
      ['2024-01-22', -1520, 'CARD PAYMENT GREENGROCER'],
      ['2024-01-19', 195000, 'SALARY NORTH LTD'],
      ['2024-01-18', -14500, 'DD COUNCIL TAX'],
    ],
  },
  {
    bank: 'Barclays',
    currency: 'GBP',
    text: `Number,Date,Account,Amount,Subcategory,Memo
 ,22/01/2024,20-00-00 12345678,-8.40,PAYMENT,"SANDWICH BAR   ON 21 JAN BCC"
 ,19/01/2024,20-00-00 12345678,350.00,COUNTER CREDIT,"J SMITH RENT BGC"`,
    rows: [
      ['2024-01-22', -840, 'SANDWICH BAR ON 21 JAN BCC'],
      ['2024-01-19', 35000, 'J SMITH RENT BGC'],
    ],
  },
  {
    bank: 'Monzo',
    currency: 'GBP',
    text: `Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In
tx_0000A1,03/01/2024,08:11:25,Card payment,Bean House,☕,Eating out,-3.20,GBP,-3.20,GBP,,,,BEAN HOUSE LEEDS GBR,,-3.20,
tx_0000A2,04/01/2024,09:00:00,Faster payment,Sam Lee,,Income,42.00,GBP,42.00,GBP,Tickets,,,Tickets,,,42.00`,
    rows: [
      ['2024-01-03', -320, 'Bean House'],
      ['2024-01-04', 4200, 'Sam Lee'],
    ],
  },
  {
    bank: 'Starling',
    currency: 'GBP',
    text: `Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes
05/01/2024,Corner Bakery,CORNER BAKERY YORK,CHIP & PIN,-2.75,97.25,EATING_OUT,
06/01/2024,A Tenant,January,FASTER PAYMENT,500.00,597.25,INCOME,`,
    rows: [
      ['2024-01-05', -275, 'Corner Bakery'],
      ['2024-01-06', 50000, 'A Tenant'],
    ],
  },
  {
    bank: 'NatWest: the amount is called Value',
    currency: 'GBP',
    text: `Date, Type, Description, Value, Balance, Account Name, Account Number

"05 Jan 2024",POS,"'0123 04JAN24 , FARM SHOP , BATH GB",-21.00,179.00,"'SMITH J","'600000-12345678",
"03 Jan 2024",BAC,"'WAGES",200.00,200.00,"'SMITH J","'600000-12345678",`,
    rows: [
      ['2024-01-05', -2100, '0123 04JAN24 , FARM SHOP , BATH GB'],
      ['2024-01-03', 20000, 'WAGES'],
    ],
  },
  {
    bank: 'Santander UK: paid in and out',
    currency: 'GBP',
    text: `Date,Type,Merchant/Description,Debit/Credit,Balance
25/01/2024,CARD PAYMENT,MARKET HALL,-£14.00,"£1,386.00"
24/01/2024,CREDIT,EMPLOYER,"£1,400.00","£1,400.00"`,
    rows: [
      ['2024-01-25', -1400, 'MARKET HALL'],
      ['2024-01-24', 140000, 'EMPLOYER'],
    ],
  },
  {
    bank: 'Nationwide: preamble, pounds, month names',
    currency: 'GBP',
    text: `"Account Name:","FlexAccount ****12345"
"Account Balance:","£512.30"
"Available Balance: ","£512.30"

"Date","Transaction type","Description","Paid out","Paid in","Balance"
"02 Jan 2024","Visa purchase","GARDEN CENTRE","£37.70","","£512.30"
"01 Jan 2024","Bank credit","J JONES","","£50.00","£550.00"`,
    rows: [
      ['2024-01-02', -3770, 'GARDEN CENTRE'],
      ['2024-01-01', 5000, 'J JONES'],
    ],
  },
  {
    bank: 'Lloyds',
    currency: 'GBP',
    text: `Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance
31/01/2024,DEB,'30-00-00,12345678,CYCLE SHOP,60.00,,440.00
30/01/2024,FPI,'30-00-00,12345678,M BROWN,,100.00,500.00`,
    rows: [
      ['2024-01-31', -6000, 'CYCLE SHOP'],
      ['2024-01-30', 10000, 'M BROWN'],
    ],
  },
  {
    bank: 'BBVA: accents, a value date beside the booking date',
    currency: 'EUR',
    text: `F.Valor;Fecha;Concepto;Movimiento;Importe;Divisa;Disponible;Divisa;Observaciones
03/01/2024;02/01/2024;Mercado del Sur;Pago con tarjeta;-23,40;EUR;976,60;EUR;Sevilla
01/01/2024;01/01/2024;Nómina;Abono por nómina;1.000,00;EUR;1.000,00;EUR;Empresa SL`,
    rows: [
      ['2024-01-02', -2340, 'Mercado del Sur'],
      ['2024-01-01', 100000, 'Nómina'],
    ],
  },
  {
    bank: 'Santander Spain',
    currency: 'EUR',
    text: `FECHA OPERACIÓN;FECHA VALOR;CONCEPTO;IMPORTE EUR;SALDO
15/01/2024;15/01/2024;Compra Frutería Paqui;-7,85;412,15
12/01/2024;12/01/2024;Transferencia De Luz Marín;120,00;420,00`,
    rows: [
      ['2024-01-15', -785, 'Compra Frutería Paqui'],
      ['2024-01-12', 12000, 'Transferencia De Luz Marín'],
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
    bank: 'Commonwealth Bank: no heading, a balance with a plus',
    currency: 'AUD',
    text: `22/01/2024,"-12.50","CAFE BRUNSWICK AU AUS","+987.50"
21/01/2024,"+400.00","Transfer from S Nguyen","+1000.00"
19/01/2024,"-60.00","WOOLIES 1234","+600.00"`,
    rows: [
      ['2024-01-22', -1250, 'CAFE BRUNSWICK AU AUS'],
      ['2024-01-21', 40000, 'Transfer from S Nguyen'],
      ['2024-01-19', -6000, 'WOOLIES 1234'],
    ],
  },
  {
    bank: 'ANZ: no heading',
    currency: 'AUD',
    text: `22/01/2024,-18.00,EFTPOS FISH MARKET PYRMONT
18/01/2024,2500.00,PAY/SALARY FROM HARBOUR PTY`,
    rows: [
      ['2024-01-22', -1800, 'EFTPOS FISH MARKET PYRMONT'],
      ['2024-01-18', 250000, 'PAY/SALARY FROM HARBOUR PTY'],
    ],
  },
  {
    bank: 'TD Canada: no heading, two amount columns and a balance',
    currency: 'CAD',
    text: `01/19/2024,GROCERY MTL,54.20,,945.80
01/18/2024,PAY EMPLOYER,,1000.00,1000.00
01/17/2024,ATM W/D,40.00,,0.00
01/16/2024,COFFEE,4.00,,40.00`,
    rows: [
      ['2024-01-19', -5420, 'GROCERY MTL'],
      ['2024-01-18', 100000, 'PAY EMPLOYER'],
      ['2024-01-17', -4000, 'ATM W/D'],
      ['2024-01-16', -400, 'COFFEE'],
    ],
  },
  {
    bank: 'DBS: preamble, blank cells of one space, trailing comma',
    currency: 'SGD',
    text: `Account Details For:,POSB Savings 000-00000-0
Statement as at:,31 Jan 2024
Available Balance:,"1,204.10"

Transaction Date,Reference,Debit Amount,Credit Amount,Transaction Ref1,Transaction Ref2,Transaction Ref3

22 Jan 2024,POS, 12.40, ,HAWKER CENTRE SI,TO: 5264,
19 Jan 2024,SAL, ,2500.00,SALARY,ACME PTE LTD,`,
    rows: [
      ['2024-01-22', -1240, 'HAWKER CENTRE SI'],
      ['2024-01-19', 250000, 'SALARY'],
    ],
  },
  {
    bank: 'HDFC: two-digit years, lakh grouping, a line of stars',
    currency: 'INR',
    text: `Date     ,Narration                                                ,Value Dat,Debit Amount       ,Credit Amount      ,Chq/Ref Number   ,Closing Balance
 22/01/24  ,UPI-CHAI POINT-Q12345@ybl                ,22/01/24 ,45.00          ,0.00               ,0000402212345678 ,9955.00
 20/01/24  ,NEFT CR-ACME INDIA                       ,20/01/24 ,0.00           ,"1,25,000.00"      ,0000402212349999 ,10000.00`,
    rows: [
      ['2024-01-22', -4500, 'UPI-CHAI POINT-Q12345@ybl'],
      ['2024-01-20', 12500000, 'NEFT CR-ACME INDIA'],
    ],
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
    bank: 'Société Générale style: month order shown by later rows only',
    currency: 'EUR',
    text: `Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise
02/01/2024;CARTE X1234;CARTE X1234 01/01 BOULANGERIE;-3,40;EUR
05/01/2024;VIR RECU;VIR RECU DE: MME DURAND;80,00;EUR
31/01/2024;FRAIS;COTISATION MENSUELLE;-2,00;EUR`,
    rows: [
      ['2024-01-02', -340, 'CARTE X1234'],
      ['2024-01-05', 8000, 'VIR RECU'],
      ['2024-01-31', -200, 'FRAIS'],
    ],
  },
  {
    bank: 'Intesa: Italian debit and credit',
    currency: 'EUR',
    text: `Data contabile;Data valuta;Descrizione;Accrediti;Addebiti;Descrizione estesa
22/01/2024;22/01/2024;Pagamento POS;;-16,20;Panetteria Vico
19/01/2024;19/01/2024;Bonifico;900,00;;Stipendio`,
    rows: [
      ['2024-01-22', -1620, 'Pagamento POS'],
      ['2024-01-19', 90000, 'Bonifico'],
    ],
  },
  {
    bank: 'Mint: unsigned amounts and a type column',
    currency: 'USD',
    text: `"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"
"1/22/2024","Bagel Shop","BAGEL SHOP #3","7.25","debit","Restaurants","CHECKING","",""
"1/19/2024","Paycheck","ACME PAYROLL","1500.00","credit","Paycheck","CHECKING","",""`,
    rows: [
      ['2024-01-22', -725, 'Bagel Shop'],
      ['2024-01-19', 150000, 'Paycheck'],
    ],
  },
  {
    bank: 'YNAB register: outflow and inflow with the currency sign',
    currency: 'USD',
    text: `"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"
"Checking","","01/22/2024","Hardware Hut","House: Repairs","House","Repairs","nails",$9.75,$0.00,"Cleared"
"Checking","","01/19/2024","Employer","Inflow: Ready to Assign","Inflow","Ready to Assign","",$0.00,$900.00,"Cleared"`,
    rows: [
      ['2024-01-22', -975, 'Hardware Hut'],
      ['2024-01-19', 90000, 'Employer'],
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
    bank: 'yen: no decimals, Japanese headings',
    currency: 'JPY',
    text: `日付,摘要,お支払金額,お預り金額,残高
2024/01/22,スーパー,"1,280",,"98,720"
2024/01/20,給料,,"100,000","100,000"`,
    rows: [
      ['2024-01-22', -1280, 'スーパー'],
      ['2024-01-20', 100000, '給料'],
    ],
  },
];

describe('exports of banks, read without any hint', () => {
  test.each(exports)('$bank', ({ text, currency, rows, bad }) => {
    const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: currency });
    if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
    const read = result.statement.accounts.flatMap((account) => account.rows).sort((a, b) => a.line - b.line);
    expect(read.map(({ on, amountMinor, payee }) => [on, amountMinor, payee])).toEqual(rows);
    expect(result.statement.badRows.map(({ line, reason }) => `${line} ${reason}`)).toEqual(bad ?? []);
  });
});
