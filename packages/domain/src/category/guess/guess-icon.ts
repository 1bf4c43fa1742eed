import { wordsOf } from '../../text/index';
import type { CategoryIcon } from '../look';

/**
 * Beginnings of words in English and German, folded. A word of a name that begins so tells the icon; the longest
 * beginning wins. An entry that begins with a dash is the end of a compound, as in "Autoversicherung".
 */
const tellingWords: readonly (readonly [CategoryIcon, string])[] = [
  [
    'house',
    'rent mortgage home housing miete hypothek wohn zuhause haus kaltmiete warmmiete baukredit -miete',
  ],
  ['key', 'hoa hausgeld nebenkosten deposit kaution key schlussel'],
  ['bolt', 'electric energy power utilit strom energie'],
  ['flame', 'gas heat heiz fernwarme oil -heizung'],
  ['droplet', 'water sewage wasser abwasser'],
  ['wifi', 'internet broadband wlan dsl'],
  ['phone', 'phone mobile cell telefon handy mobilfunk'],
  ['television', 'tv television rundfunk fernseh gez'],
  ['sofa', 'furnit household mobel einricht haushalt interior'],
  ['lamp', 'lamp light deko decor'],
  [
    'hammer',
    'repair maint diy tool hardware renovation reparatur handwerk werkzeug baumarkt renovierung sanierung instand',
  ],
  ['leaf', 'garden plant flower garten pflanze blume -garten'],
  ['basket', 'grocer supermarket food lebensmittel supermarkt essen -einkauf'],
  ['cart', 'shopping einkauf drogerie'],
  ['bag', 'bag tasche accessor accessoire'],
  [
    'fork-knife',
    'eating dining restaurant lunch dinner takeaway canteen gastro mittag kantine abendessen lieferdienst',
  ],
  ['croissant', 'bakery breakfast backerei brot fruhstuck snack'],
  ['coffee', 'coffee cafe tea kaffee tee'],
  ['wine', 'wine wein liquor spirituosen'],
  ['beer', 'beer bar pub drink alcohol bier kneipe getrank alkohol ausgehen'],
  [
    'train',
    'train rail metro subway commut transport transit bahn zug opnv offentlich deutschlandticket nahverkehr',
  ],
  ['bus', 'bus'],
  ['bicycle', 'bike bicycle cycling fahrrad rad'],
  ['car', 'car auto vehicle kfz taxi uber wagen carsharing'],
  ['fuel', 'fuel petrol gasoline diesel charging tank benzin sprit kraftstoff'],
  ['parking', 'park toll maut'],
  ['plane', 'flight airline travel flug reise -reise'],
  ['suitcase', 'holiday vacation trip urlaub ferien hotel'],
  ['shirt', 'cloth fashion shoe apparel kleid mode schuh bekleidung'],
  ['scissors', 'hair barber beauty cosmetic care friseur kosmetik korperpflege pflege'],
  ['heart', 'health medical gesundheit'],
  ['pill', 'pharma medicine drug doctor dentist medik arzt apotheke zahnarzt -arzt'],
  ['glasses', 'glasses optic brille optiker'],
  ['dumbbell', 'gym fitness sport yoga'],
  ['baby', 'baby'],
  ['toy', 'child kids toy daycare kind spielzeug kita'],
  ['people', 'family friend club member familie freund verein mitglied'],
  ['paw', 'pet dog cat vet haustier hund katze tierarzt tier'],
  ['book', 'book buch bucher lesen'],
  [
    'graduate',
    'educat school tuition course university study bildung schule kurs studium uni fortbildung weiterbildung',
  ],
  ['newspaper', 'news magazine zeitung zeitschrift'],
  ['repeat', 'subscription abo abonnement streaming'],
  [
    'ticket',
    'fun entertain event concert theat museum freizeit hobby hobbies unterhaltung veranstaltung konzert kultur',
  ],
  ['music', 'music instrument musik'],
  ['film', 'film movie cinema kino'],
  ['game', 'game gaming spiel'],
  ['camera', 'photo camera foto kamera'],
  ['palette', 'art craft kunst basteln'],
  ['tent', 'camp outdoor hiking wandern'],
  ['gift', 'gift present geschenk'],
  ['cake', 'birthday party geburtstag feier weihnacht christmas'],
  ['giving-hand', 'donation charity tithe spende kirche'],
  ['shield', 'insur versicher -versicherung'],
  ['scroll', 'tax steuer finanzamt -steuer'],
  ['bank', 'bank loan debt kredit darlehen schulden'],
  ['percent', 'fee interest charge gebuhr zinsen provision'],
  ['scales', 'legal lawyer anwalt recht notar'],
  ['card', 'card karte kreditkarte'],
  ['piggy-bank', 'saving pocket sparen taschengeld'],
  ['coins', 'cash money bar bargeld geld sonstige einnahm'],
  ['briefcase', 'salary wage pay job work gehalt lohn arbeit beruf -gehalt -lohn'],
  ['umbrella', 'pension benefit retire rente kindergeld elterngeld arbeitslosengeld altersvorsorge -rente'],
  ['sprout', 'invest dividend stock etf dividende aktie depot kapital'],
  ['laptop', 'computer electronic software laptop tech elektronik technik'],
  ['parcel', 'post shipping parcel porto versand paket'],
  ['globe', 'foreign abroad ausland'],
  ['star', 'wish special wunsch'],
  ['dots', 'other misc everything else sonstig andere verschieden rest ubrig'],
];

const beginnings = new Map<string, CategoryIcon>();
const endings = new Map<string, CategoryIcon>();
for (const [icon, words] of tellingWords) {
  for (const word of words.split(' ')) {
    if (word.startsWith('-')) endings.set(word.slice(1), icon);
    else if (!beginnings.has(word)) beginnings.set(word, icon);
  }
}

/** The icon that fits a category's name in English or German; a tag where the name tells nothing. */
export function guessIcon(name: string): CategoryIcon {
  for (const word of wordsOf(name)) {
    const icon = endingOf(word) ?? beginningOf(word);
    if (icon !== undefined) return icon;
  }
  return 'tag';
}

/** A compound is what its last part says: "Autoversicherung" is an insurance. */
function endingOf(word: string): CategoryIcon | undefined {
  for (const [ending, icon] of endings) if (word.length > ending.length && word.endsWith(ending)) return icon;
}

/** Three letters tell only as a whole word, because "Auto" is no "automat" and "Bar" no "Barista". */
function beginningOf(word: string): CategoryIcon | undefined {
  const whole = beginnings.get(word);
  if (whole !== undefined) return whole;
  for (let length = word.length - 1; length >= 4; length--) {
    const icon = beginnings.get(word.slice(0, length));
    if (icon !== undefined) return icon;
  }
}
