import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
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
    text: `accountNumber	mutationcode	transactiondate	valuedate	startsaldo	endsaldo	amount	description
123456789	EUR	20240105	20240105	100,00	88,50	-11,50	BEA, Betaalpas  Bakker Bol
123456789	EUR	20240106	20240106	88,50	138,50	50,00	/TRTP/SEPA OVERBOEKING/NAME/A VISSER`,
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
];

describe('banks of western and southern Europe, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
