import type { CategoryColor, CategoryIcon, CategoryLook } from '../look';

/** A category a new household starts with. `key` is stable and the same in every language. */
export type DefaultCategory = CategoryLook & { key: string; name: string };

export type DefaultCategoryGroup = {
  key: string;
  name: string;
  kind: 'expense' | 'income';
  categories: readonly DefaultCategory[];
};

type Names = { en: string; de: string };
type Translated<Item> = Omit<Item, 'name' | 'categories'> & { names: Names };

function group(
  key: string,
  en: string,
  de: string,
  categories: readonly Translated<DefaultCategory>[],
  kind: DefaultCategoryGroup['kind'] = 'expense',
) {
  return { key, names: { en, de }, kind, categories };
}

function category(key: string, en: string, de: string, icon: CategoryIcon, color: CategoryColor) {
  return { key, names: { en, de }, icon, color };
}

const groups: readonly (Translated<DefaultCategoryGroup> & {
  categories: readonly Translated<DefaultCategory>[];
})[] = [
  group('home', 'Home', 'Wohnen', [
    category('rent', 'Rent or mortgage', 'Miete oder Baukredit', 'house', 'blue'),
    category('utilities', 'Utilities', 'Strom, Heizung und Wasser', 'bolt', 'amber'),
    category('internet-phone', 'Internet and phone', 'Internet und Telefon', 'wifi', 'violet'),
    category('household', 'Household', 'Haushalt', 'sofa', 'brown'),
    category('repairs', 'Repairs and garden', 'Reparaturen und Garten', 'hammer', 'olive'),
  ]),
  group('food', 'Food', 'Essen und Trinken', [
    category('groceries', 'Groceries', 'Lebensmittel', 'basket', 'green'),
    category('eating-out', 'Eating out', 'Auswärts essen', 'fork-knife', 'orange'),
  ]),
  group('transport', 'Getting around', 'Unterwegs', [
    category('public-transport', 'Public transport', 'Bus und Bahn', 'train', 'sky'),
    category('fuel', 'Fuel and charging', 'Tanken und Laden', 'fuel', 'red'),
    category('car', 'Car', 'Auto', 'car', 'slate'),
  ]),
  group('personal', 'Personal', 'Persönliches', [
    category('clothing', 'Clothing', 'Kleidung', 'shirt', 'magenta'),
    category('health', 'Health', 'Gesundheit', 'heart', 'red'),
    category('personal-care', 'Personal care', 'Körperpflege', 'scissors', 'violet'),
    category('children', 'Children', 'Kinder', 'toy', 'amber'),
    category('pets', 'Pets', 'Haustiere', 'paw', 'brown'),
    category('education', 'Education', 'Bildung', 'book', 'teal'),
  ]),
  group('leisure', 'Leisure', 'Freizeit', [
    category('subscriptions', 'Subscriptions', 'Abos', 'repeat', 'violet'),
    category('fun', 'Going out and hobbies', 'Ausgehen und Hobbys', 'ticket', 'orange'),
    category('holidays', 'Holidays', 'Urlaub', 'suitcase', 'sky'),
    category('gifts', 'Gifts and donations', 'Geschenke und Spenden', 'gift', 'magenta'),
  ]),
  group('money', 'Money matters', 'Geld und Versicherungen', [
    category('insurance', 'Insurance', 'Versicherungen', 'shield', 'blue'),
    category('taxes', 'Taxes', 'Steuern', 'scroll', 'olive'),
    category('fees', 'Fees and interest', 'Gebühren und Zinsen', 'percent', 'slate'),
    category('other', 'Everything else', 'Sonstiges', 'dots', 'brown'),
  ]),
  group(
    'income',
    'Income',
    'Einnahmen',
    [
      category('salary', 'Salary', 'Gehalt', 'briefcase', 'green'),
      category('benefits', 'Benefits and pension', 'Rente und Sozialleistungen', 'umbrella', 'sky'),
      category('interest', 'Interest and dividends', 'Zinsen und Dividenden', 'sprout', 'olive'),
      category('other-income', 'Other income', 'Sonstige Einnahmen', 'coins', 'amber'),
    ],
    'income',
  ),
];

/**
 * The categories of a new household in the order they are shown, named in the language of a BCP 47 locale, or else in
 * English. Few enough to choose from in a shop, and enough that "other" stays small.
 */
export function defaultCategoryGroups(locale: string): DefaultCategoryGroup[] {
  const language = /^de(-|$)/i.test(locale) ? 'de' : 'en';
  return groups.map(({ names, categories, ...rest }) => ({
    ...rest,
    name: names[language],
    categories: categories.map(({ names: own, ...look }) => ({ ...look, name: own[language] })),
  }));
}
