import { isCurrency } from '../money';
import { foldText } from './fold-text';

export type HeaderRole =
  | 'date'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'sign'
  | 'fee'
  | 'payee'
  | 'payer'
  | 'text'
  | 'currency'
  | 'id'
  | 'account'
  | 'balance'
  | 'status'
  | 'type'
  | 'other';

export type HeaderMatch = {
  role: HeaderRole;
  /** Among columns of one role the highest is taken; a heading that is exactly a known phrase beats one that contains it. */
  rank: number;
  /** The currency in "Amount (EUR)" or "Betrag in EUR". */
  currency: string | null;
};

/**
 * Headings of bank exports, folded, by role and rank: `role rank: phrase | phrase`. For dates, booking (3) goes before
 * a plain "date" of unknown meaning and the day of purchase (2), and both before the value date (1).
 */
const phrases = `
date 3: booking date | posting date | posted date | post date | posted | date posted | date processed | processed date | process date | processing date | completed date | date completed | completion date | date completed utc | settled date | settlement date | entry date | clearing date | statement date | buchungstag | buchungsdatum | buchung | belegdatum | boekdatum | boekingsdatum | datum boeking | date comptable | date de comptabilisation | date comptabilisation | date de traitement | fecha contable | f contable | fecha contabilizacion | data contabile | data registrazione | data lancamento | data do lancamento | data mov | data do movimento | bokforingsdag | bokforingsdatum | bokford | bokfort | bokfort dato | bokforingsdato | bogfort | bogforingsdato | bogfort dato | kirjauspaiva | kirjauspvm | data ksiegowania | data zaksiegowania | datum zauctovani | datum uctovani | zauctovano | konyveles datuma | konyvelesi datum | konyvelt | datum knjizenja | datum knjizbe | data inregistrarii | дата проводки | 記帳日
date 2.5: date | day | datum | dato | data | fecha | jour | giorno | den | pvm | paiva | paivamaara | paivays | kuupaev | datums | tarih | datum transakce a cas | data i czas | дата | ημερομηνια | 日付 | 日期 | date time | datetime | timestamp | date and time | date utc | created on | created | created date | date created
date 2: transaction date | trans date | txn date | tran date | trn date | date of transaction | transaction datetime | transaction date and time | transaction time | purchase date | effective date | started date | umsatzdatum | transaktionsdatum | kaufdatum | abschlussdatum | einkaufsdatum | transactiedatum | datum verrichting | uitvoeringsdatum | datum transactie | verrichtingsdatum | date operation | date de l operation | date d operation | date de transaction | date transaction | date d achat | fecha operacion | fecha de operacion | f operacion | fecha de la operacion | fecha movimiento | fecha transaccion | fecha de transaccion | fecha de compra | fecha mov | data operazione | data movimento | data transazione | data operacao | data da operacao | data transacao | data da transacao | transaktionsdag | transaktionsdatum | kopdatum | transaktionsdato | transaksjonsdato | utfort dato | kjopsdato | tapahtumapaiva | maksupaiva | data operacji | data transakcji | datum provedeni | datum transakce | datum operace | datum operacie | datum platby | datum provedeni transakce | datum splatnosti | datum odepsani | datum transakcie | tranzakcio datuma | tranzakcio idopontja | tranzakcio ideje | data tranzactiei | data procesarii | data operatiunii | datum transakcije | islem tarihi | дата операции | дата платежа | 取引日 | お取引日 | ご利用日 | 利用日 | 交易日期 | 交易日 | 交易时间 | maksejuma datums | operacijos data | mokejimo data
date 1: value date | val date | value dt | valuta | valutadatum | valuta datum | datum valuta | datum valute | wertstellung | wertstellungstag | wertstellungsdatum | wert | date de valeur | date valeur | valeur | fecha valor | f valor | fecha de valor | data valuta | data valor | rentedatum | rentedag | valutadag | valuteringsdag | rentedato | rentedatum | ranteday | arvopaiva | data waluty | datum valuty | datum valuta | ertek datuma | erteknap | interest date | datum verrekening | value | data di valuta | αξια
amount 3: amount | netto | neto | netto betrag | net amount eur | transaction amount | trans amount | txn amount | tran amount | amt | booked amount | billing amount | amount in account currency | account amount | net | net amount | betrag | umsatz | buchungsbetrag | umsatzbetrag | betrag in kontowahrung | bedrag | transactiebedrag | montant | montant operation | montant de l operation | montant net | importe | importe operacion | cantidad | monto | importo | valor | montante | quantia | valor lancamento | belopp | summa | belob | belop | maara | kwota | kwota operacji | kwota transakcji | kwota w walucie rachunku | kwota rachunku | castka | castka v mene uctu | objem | suma | ciastka | osszeg | tranzakcio osszege | konyvelt osszeg | terheles jovairas | iznos | znesek | tutar | islem tutari | сумма | сумма операции | сумма платежа | ποσο | 金額 | 金额 | 交易金额 | ご利用金額 | 利用金額 | amount gbp | amount usd | sum | local amount | cash amount | net cash amount | maara euroa | amount local currency | amount in local currency
amount 2: gross | brutto | bruto | brut | gross amount | total | total amount | value | price | summe | valore | credit debit amount | debit credit amount | transaktionsbelopp | transaction value | original amount in account currency | kwota platnosci | payment amount
debit 3: debit | debits | debit amount | amount debit | debit amt | withdrawal | withdrawals | withdrawal amount | withdrawal amt | withdraw | withdrawn | withdrawls | money out | paid out | outflow | out | outgoing | spent | spending | expense | expenses | charge | charges | debet | af | soll | belastung | belastungen | lastschrift | ausgang | ausgaben | ausgabe | uit | uitgaven | debit euros | montant debit | debito | debitos | cargo | cargos | importe cargo | retiro | retiros | salidas | salida | gastos | addebiti | addebito | uscite | uscita | dare | saida | saidas | ut | uttag | ut fra konto | ut av konto | utgift | utgifter | uttak | ud | udgift | haevet | otot | veloitus | menot | obciazenia | obciazenie | wydatki | wyplaty | na vrub | vydaj | vydaje | odchozi | terheles | terhelesek | kiadas | iesire | iesiri | suma debit | isplata | isplate | duguje | breme | borc | списание | расход | дебет | χρεωση | 出金 | 出金金額 | お支払金額 | 支払金額 | お引出金額 | 出金額 | お支払い金額 | 支出 | お引出し | 引出 | deebet | debeta | ausgang in chf | payment out | payments out
credit 3: credit | credits | credit amount | amount credit | credit amt | deposit | deposits | deposit amount | deposit amt | money in | paid in | inflow | in | incoming | received | income | haben | gutschrift | gutschriften | eingang | einnahmen | einnahme | bij | inkomsten | credito | creditos | montant credit | credit euros | abono | abonos | ingreso | ingresos | importe abono | deposito | depositos | entradas | entrata | entrate | accrediti | accredito | avere | entrada | in pa konto | inn pa konto | insattning | insattningar | inntekt | innskudd | indsat | indtaegt | panot | tulot | uznania | uznanie | wplywy | wplaty | ve prospech | prijem | prijmy | prichozi | jovairas | jovairasok | bevetel | intrare | intrari | suma credit | uplata | uplate | potrazuje | dobro | alacak | зачисление | приход | поступление | кредит | πιστωση | 入金 | 入金金額 | お預り金額 | お預入金額 | 入金額 | お預け入れ金額 | 收入 | お預入れ | 預入 | kreedit | kredits | payment in | payments in
sign 3: debit credit | credit debit | dr cr | cr dr | debit or credit | credit or debit | debit credit indicator | credit debit indicator | credit or debit indicator | cdt dbt ind | dc | d c | cd | c d | drcr | soll haben | haben soll | s h | sh | soll haben kennzeichen | af bij | bij af | bij of af | af of bij | sign | richting | indicator | direction | in out | bevetel kiadas | terheles jovairas jel | sens | debet credit | credit debet | debet kredit | umsatzrichtung | k d | d k | deebet kreedit | deebet kreedit d c | + | money direction | dc indicator | plus minus | naturaleza | tipo movimento d c
fee 3: fee | fees | fee amount | bank fee | gebuhr | gebuhren | frais | comision | commission | kosten op verrichting
payee 3: payee | payee name | name | merchant | merchant name | counterparty | counter party | counterparty name | counterpartyname | counter party name | beneficiary | beneficiary name | recipient | recipient name | to from | name of payee | transaction counterparty | other party | other party name | party | party name | empfanger | zahlungsempfanger | zahlungsempfanger in | empfangername | empfanger name | name empfanger | auftraggeber empfanger | empfanger auftraggeber | auftraggeber beguenstigter | auftraggeber begunstigter | begunstigter auftraggeber | auftraggeber zahlungsempfanger | beguenstigter zahlungspflichtiger | empfanger zahlungspflichtiger | zahlungsempfanger zahlungspflichtiger | maksunsaaja | begunstigter zahlungspflichtiger | name zahlungsbeteiligter | zahlungsbeteiligter | partnername | partner name | partner | gegenpartei | gegenkontoinhaber | name des partners | begunstigter | handler | haendler | tegenpartij | naam tegenpartij | naam tegenrekening | tegenrekening naam | tegenpartij naam | naam omschrijving | naam | naam tegenpartij begunstigde | handelaar | begunstigde | beneficiaire | nom du beneficiaire | tiers | nom | nom contrepartie | contrepartie | commercant | beneficiario | nombre | nombre del beneficiario | comercio | establecimiento | ordenante beneficiario | controparte | esercente | beneficiario ordinante | nome | entidade | mottagare | avsandare mottagare | mottagare avsandare | namn | motpart | modtager | navn | mottaker | mottaker navn | betalingsmottaker | saaja | saaja maksaja | saajan nimi | saaja maksaja nimi | nimi | maksaja saaja | kontrahent | nazwa kontrahenta | nadawca odbiorca | odbiorca nadawca | odbiorca | nazwa odbiorcy | dane kontrahenta | strona operacji | opis kontrahenta | protistrana | nazev protiuctu | nazev protistrany | jmeno protistrany | nazev uctu protistrany | nazev protiucet | obchodnik | partner neve | ellenoldali nev | partner megnevezes | partner nev | beneficiar | nume beneficiar | nume contraparte | primatelj | platitelj primatelj | naziv | prejemnik | alici | karsi taraf | контрагент | получатель | магазин | 取引先 | 交易对方 | 相手先 | saaja maksja nimi | makseja sanemejs | gavejas moketojas | maksataja vai sanemeja nosaukums | zielkontoname | beneficiary or remitter | transaction partner | sender recipient | sender or recipient | counterpart | counterpart name
payee 2: appears on your statement as | merchant description | card acceptor | beguenstigter | ordering party beneficiary
payer 3: payer | auftraggebername | name auftraggeber | payer name | sender | sender name | from | remitter | ordering party | zahlungspflichtige r | zahlungspflichtiger | auftraggeber | absender | opdrachtgever | donneur d ordre | ordenante | ordinante | avsandare | afsender | avsender | maksaja | nadawca | nazwa nadawcy | platce | platitelj
text 3: description | avisierungstext | buchungsinformation | buchungstext kurz | movement | descr | details | detail | transaction description | transaction details | transaction detail | narrative | narration | particulars | transaction remarks | transaction narrative | transaction information | name description | description 1 | long description | full description | extended details | buchungsdetails | beschreibung | bezeichnung | umsatztext | omschrijving | mededelingen | mededeling | omschrijving transactie | libelle | libelle operation | libelle de l operation | libelle simplifie | nature de l operation | detail de l ecriture | intitule | concepto | descripcion | movimiento | concepto ampliado | descripcion operacion | detalle | descrizione | descrizione operazione | descrizione estesa | causale descrizione | dettagli | descricao | historico | lancamento | movimento | descricao do movimento | text | rubrik | beskrivning | transaktion | tekst | beskrivelse | forklaring | specifikation | selite | opis | opis operacji | opis transakcji | szczegoly | szczegoly transakcji | popis | popis operace | popis transakce | reszletek | leiras | descriere | detalii | detalii tranzactie | opis placanja | aciklama | islem | описание | описание операции | περιγραφη | αιτιολογια | 摘要 | 内容 | お取り扱い内容 | ご利用先 | 交易描述 | 商户名称 | transaction | transactie | selgitus | maksa selgitus | apraksts | paskirtis | buchungstext verwendungszweck | activity
text 2: memo | transaction ref | ref | note | notes | remarks | remark | comment | comments | message | reference | payment reference | customer reference | reference text | statement reference | your reference | verwendungszweck | zweck | betreff | mitteilung | mitteilungen | zahlungszweck | zahlungsgrund | reason for payment | payment details | payment description | buchungstext | umsatzinfo | omschrijving 1 | omschrijving 2 | omschrijving 3 | betalingskenmerk | kenmerk | toelichting | communication | communications | communication 1 | communication libre | informations complementaires | reference operation | observaciones | mas datos | otros | comentarios | concepto de pago | causale | note causale | meddelande | meddelelse | melding | kid | viesti | viite | tytul | tytul operacji | tytulem | tytul platnosci | zprava | zprava pro prijemce | zprava prijemci | zprava pro prijemce platby | poznamka | klientska poznamka | uzivatelska identifikace | ucel | ucel platby | sprava pre prijemcu | kozlemeny | megjegyzes | terheles oka | svrha | svrha placanja | namen | namen placila | назначение платежа | комментарий | 備考 | 备注 | メモ | additional information | additional info | more details | subject | extra information | other details | original description | sort text | anmerkung | saaja viitenumber | maksejuma merkis | mokejimo paskirtis | zusatzinfo | transaction note
text 1: label | vorgang | zprava pro me | location | locatie | plaats | ort | city | place | fritext | egen anteckning | egna anteckningar | eget notat
currency 3: currency | ccy | cur | curr | currency code | account currency | transaction currency | wahrung | waehrung | kontowahrung | whrg | munt | muntsoort | valuta code | devise | monnaie | divisa | moneda | divisa valuta | moeda | valuutta | waluta | waluta rachunku | mena | mena uctu | devizanem | tranzakcio devizaneme | penznem | moneda tranzactiei | para birimi | валюта | валюта операции | νομισμα | 通貨 | 币种 | valyuta | valiuta | valuuta
currency 2: valuta
id 3: transaction id | transactionid | transaction identifier | transaction reference number | transaction number | id transaction | fitid | transferwise id | wise id | txn id | transaction ref no | unique id | uid | bank reference | bank transaction id | booking reference | archive id | archive reference | arkiveringstunnus | arkistointitunnus | kirjausviite | arkivreferens | arkivref | archiefnummer | volgnr | volgnummer | volgnummer transactie | umsatz id | umsatzreferenz | transaktions id | transaktionsnummer | transaktionsnr | transaktions nr | transaktionscode | transaction code | code de transaction | codice transazione | codigo de transaccion | buchungsreferenz | transaktionsreferenz | numero de operacion | numero operacion | codigo operacion | id operazione | id transazione | numer transakcji | id transakcji | id operacji | identyfikator operacji | numer operacji | id transakce | id operace | id pohybu | id pokynu | referencni cislo transakce | cislo transakce | transakce id | megbizas azonosito | tranzakcio azonosito | tranzakcio azonositoja | id tranzactie | номер операции | 取引番号 | 交易单号 | transactiereferentie | transaktion id | verifikationsnummer | arhiveerimistunnus | dokumenta numurs
id 2: id | reference number | referenznummer | reference id | tran id
account 4: auftragskonto | iban auftragskonto | bezeichnung auftragskonto | iban bban | own account | own account number | own iban | account iban | kontonummer eigenes konto | eigenes konto | rekening | rekeningnummer rekeninghouder | bank account | posted account
account 3: numero de compte | compte | cuenta | conto | konto | kontonavn | rachunek | numer rachunku | cislo uctu | szamlaszam | account number | account no | account | accountnumber | iban | iban kontos | rekeningnummer | kontonummer | rachunek nadawcy | ordering account | client account | kliendi konto | account id
balance 3: balance | guthaben | running balance | available balance | ledger balance | account balance | closing balance | book balance | balance after | balance amount | balance after transaction | new balance | end balance | endsaldo | saldo | saldo na trn | saldo na mutatie | saldo na transactie | saldo nach buchung | kontostand | kontostand nach buchung | solde | solde apres | saldo disponible | saldo contabile | saldo disponivel | saldo contabilistico | bokfort saldo | saldo etter | saldo po operacji | saldo po transakcji | saldo rachunku | saldo koncowe | zustatek | zustatek po transakci | zostatok | egyenleg | konyvelt egyenleg | sold | sold final | stanje | bakiye | остаток | баланс | υπολοιπο | 残高 | 差引残高 | 余额 | jaak | atlikums | likutis | saldo in eur | saldo in chf | startsaldo nieuw
status 3: status | state | transaction status | booking status | status der buchung | umsatzstatus | estado | statut | stato | stav | allapot | статус | info | buchungsstatus | posting status | transaction state | stan
type 1: type | transaction type | txn type | tran type | trans type | transaction type code | type of transaction | art | buchungsart | umsatzart | umsatztyp | transaktionstyp | mutatiesoort | soort | transactietype | type operation | type d operation | tipo | tipo movimiento | tipo operacion | tipo de movimiento | tipologia | typ | typ operacji | typ transakcji | rodzaj operacji | typ transakce | tranzakcio tipusa | tapahtumalaji | laji | код | category | kategorie | categorie | categoria | kategori | kategoria | code | product | details type
other 9: foreign currency | reference no | ref no | chq ref no | chq ref number | cheque ref no | member name | account name | account holder | account holder name | card holder | cardholder | cardholder name | card holder full name | card holder name | purchased by | kontoname | kontoinhaber | kaarthouder | customer name | e mail adresse | e mail | email | email address | e mail address | adresse e mail | emoji | receipt | category split | attachment | flag | cleared | fussnoten | foreign amount | original amount | original currency | orig amount | orig currency | amount foreign currency | type foreign currency | amount in foreign currency | foreign spend amount | exchange rate | exchange to | exchange from | exchange fee | oorspr bedrag | oorspr munt | originalbetrag | originalwahrung | betrag fremdwahrung | fremdwahrungsbetrag | urspr betrag | ursprungsbetrag | betrag in fremdwahrung | lastschrift ursprungsbetrag | auslagenersatz rucklastschrift | kwota w walucie oryginalnej | kwota oryginalna | puvodni castka | castka v mene transakce | puvodni castka a mena | kurs | koers | kurz | rate | taux | tipo de cambio | card number | card no | kaartnummer | kortnummer | counterparty account | counterparty account number | counterparty iban | counterparty bic | beneficiary account | beneficiary account number | payee account number | recipient account | tegenrekening | tegenrekening iban bban | tegenrekening iban | iban tegenpartij | iban tegenrekening | kontonummer iban | iban zahlungsbeteiligter | empfanger iban | partner iban | partner account number | gegenkonto | rachunek odbiorcy | rachunek kontrahenta | numer rachunku kontrahenta | nr rachunku kontrahenta | protiucet | cislo protiuctu | partner szamlaszama | ellenoldali szamlaszam | iban beneficiario | iban mottaker | bic tegenpartij | swift | bic | blz | saaja konto | total fees | fee currency | vat | tax | sales tax | btw | cashback amount | points | reward | available credit | credit limit | opening balance | startsaldo | previous balance | beginning balance | balance currency | saldo valuta | glaubiger id | glaubiger identification | mandatsreferenz | mandate reference | kundenreferenz | kundenreferenz end to end | sammlerreferenz | sort code | cheque number | check number | check or slip | serial number | serial | statement number | time | uhrzeit | tijd | hora | heure | cas | godzina | time zone | timezone | card member | account type | country | land | pays | zip code | address | mcc | merchant category | merchant category code | bundle
`;

type Phrase = { folded: string; role: HeaderRole; rank: number };

const known: readonly Phrase[] = readPhrases();
/** By the phrase without its spaces: "ValueDate", "value_date" and "VALUEDATE" are one heading. */
const exact: ReadonlyMap<string, Phrase> = new Map(
  [...known].reverse().map((phrase): [string, Phrase] => [phrase.folded.replaceAll(' ', ''), phrase]),
);
const byFirstWord: ReadonlyMap<string, Phrase[]> = groupByFirstWord();

/** Ends of compound words, for headings no list can hold: "Ausführungsdatum", "Nettobetrag". */
const endings: readonly { ending: RegExp; role: HeaderRole; rank: number }[] = [
  { ending: /(?:datum|date|dato|dag|datums)$/, role: 'date', rank: 1.5 },
  { ending: /(?:betrag|bedrag|belopp|belob|belop|amount)$/, role: 'amount', rank: 1 },
  { ending: /(?:saldo|balance)$/, role: 'balance', rank: 1 },
  { ending: /(?:wahrung|currency)$/, role: 'currency', rank: 1 },
];

function readPhrases(): Phrase[] {
  const found: Phrase[] = [];
  for (const line of phrases.trim().split('\n')) {
    const [, role, rank, list = ''] = /^(\w+) ([\d.]+): (.*)$/.exec(line) ?? [];
    for (const phrase of list.split(' | ')) {
      found.push({ folded: foldText(phrase), role: role as HeaderRole, rank: Number(rank) });
    }
  }
  return found;
}

function groupByFirstWord(): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of known) {
    const first = phrase.folded.split(' ')[0] ?? '';
    const group = groups.get(first);
    if (group) group.push(phrase);
    else groups.set(first, [phrase]);
  }
  return groups;
}

/** What a heading says its column holds; null for one that says nothing known. */
export function readHeading(cell: string): HeaderMatch | null {
  if (cell.length > 100) return null;
  const folded = foldText(cell);
  const words = folded.split(' ');
  const currency = currencyIn(cell);
  const joined = words.join('');
  const direct = exact.get(joined) ?? exact.get(joined.replace(/\d+$/, ''));
  if (direct) return { role: direct.role, rank: direct.rank + 1, currency };
  if (currency !== null) {
    const rest = words
      .filter((word) => word.toUpperCase() !== currency && word !== 'in' && word !== 'en')
      .join('');
    const named = exact.get(rest);
    if (named) return { role: named.role, rank: named.rank + 1.2, currency };
  }
  return contained(words, currency);
}

/** The longest known phrase inside the heading; the earlier one where two are as long. */
function contained(words: readonly string[], currency: string | null): HeaderMatch | null {
  const text = `${words.join(' ')} `;
  let best: Phrase | null = null;
  let at = 0;
  for (const word of words) {
    for (const phrase of byFirstWord.get(word) ?? []) {
      if (phrase.folded.length > (best?.folded.length ?? 2) && text.startsWith(`${phrase.folded} `, at))
        best = phrase;
    }
    at += word.length + 1;
  }
  if (best) return { role: best.role, rank: best.rank - 0.6, currency };
  for (const { ending, role, rank } of endings) {
    if (words.some((word) => ending.test(word))) return { role, rank, currency };
  }
  return null;
}

/** The one ISO code written in capitals, as in "Amount (EUR)", or told by a sign, as in "Betrag (€)". */
function currencyIn(cell: string): string | null {
  const codes = cell.match(/\b[A-Z]{3}\b/g)?.filter(isCurrency) ?? [];
  if (codes.length === 1) return codes[0] ?? null;
  return cell.includes('€') ? 'EUR' : cell.includes('£') ? 'GBP' : null;
}
