import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
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
];

describe('banks of Britain and Ireland, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
