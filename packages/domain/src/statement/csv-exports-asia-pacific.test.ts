import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
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
    bank: 'Kiwibank',
    currency: 'NZD',
    text: `38-9000-0000000-00,22 Jan 2024,POS W/D COUNTDOWN,,-45.10,954.90
38-9000-0000000-00,20 Jan 2024,SALARY,,1000.00,1000.00`,
    rows: [
      ['2024-01-22', -4510, 'POS W/D COUNTDOWN'],
      ['2024-01-20', 100000, 'SALARY'],
    ],
  },
];

describe('banks of Asia and the Pacific, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
