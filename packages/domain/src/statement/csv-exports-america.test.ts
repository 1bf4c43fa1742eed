import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
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
];

describe('banks of the Americas, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
