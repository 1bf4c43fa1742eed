/** Parts of regular expressions, in small letters where the case does not matter. */
export const legalForms = String.raw`gmbh(?:\s*&\s*co\.?\s*(?:kg|ohg))?|ag|kg|ohg|se|e\.?\s?k\.?|ltd\.?|inc\.?|llc|plc|s\.?a\.?(?:r\.?l\.?)?|b\.?v\.?`;
export const roadWords = String.raw`\p{L}*(?:platz|straße|strasse|str\.|gasse|allee|ring|kai)|weg`;
export const countries = 'AT|AUT|DE|DEU|CH|CHE|IT|ITA|FR|FRA|NL|NLD|CZ|CZE|HU|HUN|SI|SVN|SK|SVK';

export const smallWords = new Set(
  'and am an auf bei da de der des di die du el im in la le of the und van von zu zum zur'.split(' '),
);

/** What many call themselves, so that the town is part of the name. */
export const genericNames = new Set(
  (
    'apotheke bäckerei backerei baeckerei bahnhof bar bistro café cafe fleischerei friseur garage gasthaus gasthof ' +
    'hotel konditorei markt metzgerei museum parkhaus pizzeria restaurant stadtgemeinde supermarkt taxi tankstelle ' +
    'trafik wirtshaus'
  ).split(' '),
);
