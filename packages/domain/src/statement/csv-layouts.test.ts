import { describe, expect, test } from 'vitest';
import { parseStatement } from './parse-statement';

/** As in csv-banks.test.ts: what an export must give, one line for each row. */
type Export = {
  bank: string;
  currency: string;
  text: string;
  rows: [on: string, amountMinor: number, payee: string][];
  bad?: string[];
};

const exports: Export[] = [
  {
    bank: 'bunq',
    currency: 'EUR',
    text: `"Date","Interest Date","Amount","Account","Counterparty","Name","Description"
"2024-01-22","2024-01-22","-12.50","NL00BUNQ0000000001","NL00INGB0000000002","Albert Heijn","Boodschappen"
"2024-01-20","2024-01-20","1,500.00","NL00BUNQ0000000001","NL00INGB0000000003","Werkgever","Salaris"`,
    rows: [
      ['2024-01-22', -1250, 'Albert Heijn'],
      ['2024-01-20', 150000, 'Werkgever'],
    ],
  },
  {
    bank: 'KBC',
    currency: 'EUR',
    text: `Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;rekeningnummer tegenpartij;BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling
BE00000000000001;;JAN PEETERS;EUR;02024001;22/01/2024;BETALING VIA BANCONTACT;22/01/2024;-25,00;975,00;;-25,00;;;BAKKER;;;
BE00000000000001;;JAN PEETERS;EUR;02024001;19/01/2024;OVERSCHRIJVING;19/01/2024;1000,00;1000,00;1000,00;;BE11;KREDBEBB;WERKGEVER NV;;;loon`,
    rows: [
      ['2024-01-22', -2500, 'BAKKER'],
      ['2024-01-19', 100000, 'WERKGEVER NV'],
    ],
  },
  {
    bank: 'Belfius',
    currency: 'EUR',
    text: `Boekingsdatum vanaf;01/01/2024
Boekingsdatum tot en met;31/01/2024
Bedrag vanaf;
Laatste saldo;1.234,56 EUR
Datum/uur van het laatste saldo;31/01/2024 10:00:00
;
Rekening;Boekingsdatum;Rekeninguittrekselnummer;Transactienummer;Rekening tegenpartij;Naam tegenpartij bevat;Straat en nummer;Postcode en plaats;Transactie;Valutadatum;Bedrag;Devies;BIC;Landcode;Mededelingen
BE00 0000 0000 0001;22/01/2024;1;12;;COLRUYT;;;AANKOOP BANCONTACT;22/01/2024;-31,20;EUR;;BE;
BE00 0000 0000 0001;20/01/2024;1;11;BE11 1111;AN MAES;;;STORTING;20/01/2024;50,00;EUR;GKCCBEBB;BE;verjaardag`,
    rows: [
      ['2024-01-22', -3120, 'COLRUYT'],
      ['2024-01-20', 5000, 'AN MAES'],
    ],
  },
  {
    bank: 'Boursorama',
    currency: 'EUR',
    text: `dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance
2024-01-22;2024-01-22;"CARTE 21/01/24 BOULANGER CB*1234";"Alimentation";"Vie quotidienne";"boulanger";"-4,20";"";"00012345678";"BOURSORAMA";"995.80"
2024-01-20;2024-01-20;"VIR SEPA PAUL";"Virements";"Mouvements";"paul";"1 000,00";"";"00012345678";"BOURSORAMA";"995.80"`,
    rows: [
      ['2024-01-22', -420, 'CARTE 21/01/24 BOULANGER CB*1234'],
      ['2024-01-20', 100000, 'VIR SEPA PAUL'],
    ],
  },
  {
    bank: 'Crédit Agricole: text over several lines',
    currency: 'EUR',
    text: `Téléchargement du 31/01/2024;

Compte de Dépôt n° 00000000001;
Solde au 31/01/2024 1 234,56 €

Liste des opérations du compte entre le 01/01/2024 et le 31/01/2024;

Date;Libellé;Débit euros;Crédit euros;
22/01/2024;"PAIEMENT PAR CARTE
X1234 SUPERMARCHE LYON 21/01
";45,90;;
20/01/2024;"VIREMENT EN VOTRE FAVEUR
MME DURAND";;1 200,00;`,
    rows: [
      ['2024-01-22', -4590, 'PAIEMENT PAR CARTE X1234 SUPERMARCHE LYON 21/01'],
      ['2024-01-20', 120000, 'VIREMENT EN VOTRE FAVEUR MME DURAND'],
    ],
  },
  {
    bank: 'BNP Paribas: a title in place of a heading',
    currency: 'EUR',
    text: `Compte de chèques;****1234;31/01/2024;;1 234,56
22/01/2024;;;FACTURE CARTE DU 210124 CARREFOUR;-45,90
20/01/2024;;;VIREMENT RECU;1 200,00`,
    rows: [
      ['2024-01-22', -4590, 'FACTURE CARTE DU 210124 CARREFOUR'],
      ['2024-01-20', 120000, 'VIREMENT RECU'],
    ],
    bad: ['1 bad-date'],
  },
  {
    bank: 'CaixaBank',
    currency: 'EUR',
    text: `Concepto;Fecha;Importe;Saldo
COMPRA TARJ. CAFE;22/01/2024;-3,50EUR;+996,50EUR
TRANSFERENCIA;20/01/2024;+1.000,00EUR;+1.000,00EUR`,
    rows: [
      ['2024-01-22', -350, 'COMPRA TARJ. CAFE'],
      ['2024-01-20', 100000, 'TRANSFERENCIA'],
    ],
  },
  {
    bank: 'AIB',
    currency: 'EUR',
    text: `Posted Account, Posted Transactions Date, Description1, Description2, Description3, Debit Amount, Credit Amount,Balance,Posted Currency,Transaction Type,Local Currency Amount,Local Currency
"933384-00000000","22/01/2024","VDP-TESCO","","","12.40",,"987.60","EUR","Debit"," 12.40","EUR"
"933384-00000000","20/01/2024","WAGES","","",,"1,000.00","1,000.00","EUR","Credit"," 1,000.00","EUR"`,
    rows: [
      ['2024-01-22', -1240, 'VDP-TESCO'],
      ['2024-01-20', 100000, 'WAGES'],
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
    bank: 'Westpac',
    currency: 'AUD',
    text: `Bank Account,Date,Narrative,Debit Amount,Credit Amount,Balance,Categories,Serial
0320001,22/01/2024,"EFTPOS COLES",45.10,,954.90,POS,
0320001,20/01/2024,"DEPOSIT SALARY",,1000.00,1000.00,DEP,`,
    rows: [
      ['2024-01-22', -4510, 'EFTPOS COLES'],
      ['2024-01-20', 100000, 'DEPOSIT SALARY'],
    ],
  },
  {
    bank: 'NAB',
    currency: 'AUD',
    text: `Date,Amount,Account Number,,Transaction Type,Transaction Details,Balance,Category,Merchant Name
22 Jan 24,-45.10,0001,,EFTPOS,COLES 123,954.90,Groceries,Coles
20 Jan 24,1000.00,0001,,TRANSFER CREDIT,SALARY,1000.00,Income,`,
    rows: [
      ['2024-01-22', -4510, 'Coles'],
      ['2024-01-20', 100000, 'SALARY'],
    ],
  },
  {
    bank: 'ING AU',
    currency: 'AUD',
    text: `Date,Description,Credit,Debit,Balance
22/01/2024,"COLES - Receipt 1",,-45.10,954.90
20/01/2024,"SALARY",1000.00,,1000.00`,
    rows: [
      ['2024-01-22', -4510, 'COLES - Receipt 1'],
      ['2024-01-20', 100000, 'SALARY'],
    ],
  },
  {
    bank: 'RBC',
    currency: 'CAD',
    text: `"Account Type","Account Number","Transaction Date","Cheque Number","Description 1","Description 2","CAD$","USD$"
Chequing,00001-1234567,1/22/2024,,"TIM HORTONS","",-4.50,,
Chequing,00001-1234567,1/20/2024,,"PAYROLL","ACME",1000.00,,`,
    rows: [
      ['2024-01-22', -450, 'TIM HORTONS'],
      ['2024-01-20', 100000, 'PAYROLL'],
    ],
  },
  {
    bank: 'Scotiabank: no heading',
    currency: 'CAD',
    text: `1/22/2024,-4.50,"-","POS Purchase","TIM HORTONS"
1/20/2024,1000.00,"-","Payroll","ACME"`,
    rows: [
      ['2024-01-22', -450, 'POS Purchase'],
      ['2024-01-20', 100000, 'Payroll'],
    ],
  },
  {
    bank: 'CIBC card: no heading, charges and payments in columns',
    currency: 'CAD',
    text: `2024-01-22,"TIM HORTONS #1 TORONTO, ON",4.50,,4500********1234
2024-01-20,PAYMENT THANK YOU/PAIEMEN T MERCI,,100.00,4500********1234
2024-01-18,SHOP,20.00,,4500********1234`,
    rows: [
      ['2024-01-22', -450, 'TIM HORTONS #1 TORONTO, ON'],
      ['2024-01-20', 10000, 'PAYMENT THANK YOU/PAIEMEN T MERCI'],
      ['2024-01-18', -2000, 'SHOP'],
    ],
  },
  {
    bank: 'Discover',
    currency: 'USD',
    text: `Trans. Date,Post Date,Description,Amount,Category
01/21/2024,01/22/2024,"AMAZON",15.99,"Merchandise"
01/20/2024,01/20/2024,"INTERNET PAYMENT - THANK YOU",-100.00,"Payments and Credits"
01/19/2024,01/19/2024,"SHELL",30.00,"Gasoline"`,
    rows: [
      ['2024-01-22', -1599, 'AMAZON'],
      ['2024-01-20', 10000, 'INTERNET PAYMENT - THANK YOU'],
      ['2024-01-19', -3000, 'SHELL'],
    ],
  },
  {
    bank: 'Ally',
    currency: 'USD',
    text: `Date, Time, Amount, Type, Description
2024-01-22, 10:11:12, -45.10, Withdrawal, ZELLE TO BOB
2024-01-20, 09:00:00, 1000.00, Deposit, ACME PAYROLL`,
    rows: [
      ['2024-01-22', -4510, 'ZELLE TO BOB'],
      ['2024-01-20', 100000, 'ACME PAYROLL'],
    ],
  },
  {
    bank: 'PNC',
    currency: 'USD',
    text: `Date,Description,Withdrawals,Deposits,Category,Balance
01/22/2024,"GROCER","$45.10","","Groceries","$954.90"
01/20/2024,"PAYROLL","","$1,000.00","Paychecks","$1,000.00"`,
    rows: [
      ['2024-01-22', -4510, 'GROCER'],
      ['2024-01-20', 100000, 'PAYROLL'],
    ],
  },
  {
    bank: 'Schwab',
    currency: 'USD',
    text: `"Transactions  for Checking account ...123 as of 01/31/2024"
"Date","Status","Type","CheckNumber","Description","Withdrawal","Deposit","RunningBalance"
"01/22/2024","Posted","VISA","","GROCER","$45.10","","$954.90"
"01/20/2024","Posted","ACH","","PAYROLL","","$1,000.00","$1,000.00"`,
    rows: [
      ['2024-01-22', -4510, 'GROCER'],
      ['2024-01-20', 100000, 'PAYROLL'],
    ],
  },
  {
    bank: 'ICICI',
    currency: 'INR',
    text: `S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )
1,22/01/2024,22/01/2024,-,UPI/CHAI,45.00,0.00,9955.00
2,20/01/2024,20/01/2024,-,NEFT SALARY,0.00,10000.00,10000.00`,
    rows: [
      ['2024-01-22', -4500, 'UPI/CHAI'],
      ['2024-01-20', 1000000, 'NEFT SALARY'],
    ],
  },
  {
    bank: 'SBI',
    currency: 'INR',
    text: `Account Number : 000
Txn Date	Value Date	Description	Ref No./Cheque No.	        Debit	Credit	Balance
22 Jan 2024	22 Jan 2024	TO TRANSFER-UPI	TRANSFER TO 123	45.00		9,955.00
20 Jan 2024	20 Jan 2024	BY TRANSFER-NEFT	TRANSFER FROM 9		10,000.00	10,000.00`,
    rows: [
      ['2024-01-22', -4500, 'TO TRANSFER-UPI'],
      ['2024-01-20', 1000000, 'BY TRANSFER-NEFT'],
    ],
  },
  {
    bank: 'Nubank card',
    currency: 'BRL',
    text: `date,category,title,amount
2024-01-22,restaurante,Padaria Sol,12.50
2024-01-20,payment,Pagamento recebido,-300.00
2024-01-19,transporte,Uber,20.00`,
    rows: [
      ['2024-01-22', -1250, 'Padaria Sol'],
      ['2024-01-20', 30000, 'Pagamento recebido'],
      ['2024-01-19', -2000, 'Uber'],
    ],
  },
  {
    bank: 'Nubank conta',
    currency: 'BRL',
    text: `Data,Valor,Identificador,Descrição
22/01/2024,-12.50,65ae-1,Compra no débito - Padaria
20/01/2024,1000.00,65ae-2,Transferência recebida`,
    rows: [
      ['2024-01-22', -1250, 'Compra no débito - Padaria'],
      ['2024-01-20', 100000, 'Transferência recebida'],
    ],
  },
  {
    bank: 'Itaú: no heading, semicolons',
    currency: 'BRL',
    text: `22/01/2024;RSHOP PADARIA;-12,50
20/01/2024;SALARIO;1000,00`,
    rows: [
      ['2024-01-22', -1250, 'RSHOP PADARIA'],
      ['2024-01-20', 100000, 'SALARIO'],
    ],
  },
  {
    bank: 'Banco do Brasil: the balance carried over is no transaction',
    currency: 'BRL',
    text: `"Data","Dependencia Origem","Histórico","Data do Balancete","Número do documento","Valor",
"12/31/2023","","Saldo Anterior","","0","1500.00",
"01/22/2024","","Compra com Cartão","","123","-12.50",
"01/25/2024","","Pix - Recebido","","124","100.00",`,
    rows: [
      ['2024-01-22', -1250, 'Compra com Cartão'],
      ['2024-01-25', 10000, 'Pix - Recebido'],
    ],
    bad: ['2 not-a-transaction'],
  },
  {
    bank: 'Kiwibank',
    currency: 'NZD',
    text: `38-9000-0000000-00,22 Jan 2024,POS W/D COUNTDOWN,,-45.10,954.90
38-9000-0000000-00,20 Jan 2024,SALARY,,1000.00,1000.00`,
    rows: [
      ['2024-01-22', -4510, 'POS W/D COUNTDOWN'],
      ['2024-01-20', 100000, 'SALARY'],
    ],
  },
  {
    bank: 'Tangerine',
    currency: 'CAD',
    text: `Date,Transaction,Name,Memo,Amount
1/22/2024,DEBIT,INTERAC e-Transfer To: Bob,,-45.1
1/20/2024,CREDIT,EFT Deposit from ACME,,1000`,
    rows: [
      ['2024-01-22', -4510, 'INTERAC e-Transfer To: Bob'],
      ['2024-01-20', 100000, 'EFT Deposit from ACME'],
    ],
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
    bank: 'days written 22012024',
    currency: 'EUR',
    text: `Datum;Omschrijving;Bedrag
22012024;Winkel;-12,50
20012024;Loon;1000,00`,
    rows: [
      ['2024-01-22', -1250, 'Winkel'],
      ['2024-01-20', 100000, 'Loon'],
    ],
  },
  {
    bank: 'month first, shown by the smaller steps between rows',
    currency: 'USD',
    text: `Date,Description,Amount
03/04/2024,a,-1.00
03/05/2024,b,-2.00
03/07/2024,c,-3.00`,
    rows: [
      ['2024-03-04', -100, 'a'],
      ['2024-03-05', -200, 'b'],
      ['2024-03-07', -300, 'c'],
    ],
  },
  {
    bank: 'day first, shown by the smaller steps between rows',
    currency: 'USD',
    text: `Date,Description,Amount
03/04/2024,a,-1.00
05/04/2024,b,-2.00
07/04/2024,c,-3.00`,
    rows: [
      ['2024-04-03', -100, 'a'],
      ['2024-04-05', -200, 'b'],
      ['2024-04-07', -300, 'c'],
    ],
  },
  {
    bank: 'thousands without any decimals',
    currency: 'EUR',
    text: `Date;Text;Betrag
2024-01-02;a;-1.234
2024-01-03;b;2.500
2024-01-03;b;25`,
    rows: [
      ['2024-01-02', -123400, 'a'],
      ['2024-01-03', 250000, 'b'],
      ['2024-01-03', 2500, 'b'],
    ],
  },
  {
    bank: 'times of day behind the dates',
    currency: 'USD',
    text: `Date,Description,Amount
1/22/2024 5:30 PM,Uber,-12.50
1/23/2024 9:30 AM,Lyft,-10.00`,
    rows: [
      ['2024-01-22', -1250, 'Uber'],
      ['2024-01-23', -1000, 'Lyft'],
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
  {
    bank: 'headings in no known word',
    currency: 'EUR',
    text: `Wann;Was;Wieviel
22.01.2024;Brot;-3,50
23.01.2024;Milch;-1,20`,
    rows: [
      ['2024-01-22', -350, 'Brot'],
      ['2024-01-23', -120, 'Milch'],
    ],
  },
];

describe('further exports and layouts, read without any hint', () => {
  test.each(exports)('$bank', ({ text, currency, rows, bad }) => {
    const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: currency });
    if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
    const read = result.statement.accounts.flatMap((account) => account.rows).sort((a, b) => a.line - b.line);
    expect(read.map(({ on, amountMinor, payee }) => [on, amountMinor, payee])).toEqual(rows);
    expect(result.statement.badRows.map(({ line, reason }) => `${line} ${reason}`)).toEqual(bad ?? []);
  });
});
