/** A category a new household starts with. `key` is stable and is what a translation is found by. */
export type DefaultCategory = { key: string; name: string; icon: string };

export type DefaultCategoryGroup = {
  key: string;
  name: string;
  kind: 'expense' | 'income';
  categories: readonly DefaultCategory[];
};

function category(key: string, name: string, icon: string): DefaultCategory {
  return { key, name, icon };
}

/**
 * The categories of a new household in the order they are shown; names in English. `icon` is a slug the app draws.
 * Few enough to choose from in a shop, and enough that "other" stays small.
 */
export const defaultCategoryGroups: readonly DefaultCategoryGroup[] = [
  {
    key: 'home',
    name: 'Home',
    kind: 'expense',
    categories: [
      category('rent', 'Rent or mortgage', 'house'),
      category('utilities', 'Utilities', 'bolt'),
      category('internet-phone', 'Internet and phone', 'wifi'),
      category('household', 'Household', 'sofa'),
      category('repairs', 'Repairs and garden', 'hammer'),
    ],
  },
  {
    key: 'food',
    name: 'Food',
    kind: 'expense',
    categories: [
      category('groceries', 'Groceries', 'basket'),
      category('eating-out', 'Eating out', 'fork-knife'),
    ],
  },
  {
    key: 'transport',
    name: 'Getting around',
    kind: 'expense',
    categories: [
      category('public-transport', 'Public transport', 'train'),
      category('fuel', 'Fuel and charging', 'fuel'),
      category('car', 'Car', 'car'),
    ],
  },
  {
    key: 'personal',
    name: 'Personal',
    kind: 'expense',
    categories: [
      category('clothing', 'Clothing', 'shirt'),
      category('health', 'Health', 'heart'),
      category('personal-care', 'Personal care', 'comb'),
      category('children', 'Children', 'kite'),
      category('pets', 'Pets', 'paw'),
      category('education', 'Education', 'book'),
    ],
  },
  {
    key: 'leisure',
    name: 'Leisure',
    kind: 'expense',
    categories: [
      category('subscriptions', 'Subscriptions', 'repeat'),
      category('fun', 'Going out and hobbies', 'ticket'),
      category('holidays', 'Holidays', 'suitcase'),
      category('gifts', 'Gifts and donations', 'gift'),
    ],
  },
  {
    key: 'money',
    name: 'Money matters',
    kind: 'expense',
    categories: [
      category('insurance', 'Insurance', 'shield'),
      category('taxes', 'Taxes', 'scroll'),
      category('fees', 'Fees and interest', 'percent'),
      category('other', 'Everything else', 'dots'),
    ],
  },
  {
    key: 'income',
    name: 'Income',
    kind: 'income',
    categories: [
      category('salary', 'Salary', 'briefcase'),
      category('benefits', 'Benefits and pension', 'umbrella'),
      category('interest', 'Interest and dividends', 'sprout'),
      category('other-income', 'Other income', 'coins'),
    ],
  },
];
