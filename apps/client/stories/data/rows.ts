import { addDays, monthOf, shiftMonth } from '@florin/domain/calendar';
import type { CategoryColor, CategoryIcon } from '@florin/domain/category';

import type {
  AccountView,
  Budget,
  Category,
  CategoryGroup,
  Household,
  Notification,
  Transaction,
} from '@/data';
import type { StoryKind } from './kind';

export interface StoryRows {
  household: Household;
  accounts: AccountView[];
  groups: CategoryGroup[];
  categories: Category[];
  transactions: Transaction[];
  budgets: Budget[];
  notifications: Notification[];
}

const change = 1;
const today = new Date().toISOString().slice(0, 10);
const monthStart = `${today.slice(0, 7)}-01`;
const longName = 'Weekly shopping at the Very Large Organic Market of the Old Town';
const rtlName = 'سوق الخضار الكبير في المدينة القديمة';

type StoryCategory = [name: string, icon: CategoryIcon, color: CategoryColor];
const categoryNames: [group: string, kind: 'expense' | 'income', categories: StoryCategory[]][] = [
  [
    'Everyday',
    'expense',
    [
      ['Groceries', 'basket', 'green'],
      ['Eating out', 'fork-knife', 'orange'],
      ['Transport', 'train', 'sky'],
      ['Household', 'sofa', 'brown'],
    ],
  ],
  [
    'Home',
    'expense',
    [
      ['Rent', 'house', 'blue'],
      ['Electricity', 'bolt', 'amber'],
      ['Internet and phone', 'wifi', 'violet'],
    ],
  ],
  [
    'Leisure',
    'expense',
    [
      ['Books and music', 'book', 'teal'],
      ['Sport', 'dumbbell', 'red'],
      ['Travel', 'suitcase', 'magenta'],
    ],
  ],
  [
    'Health',
    'expense',
    [
      ['Pharmacy', 'pill', 'olive'],
      ['Insurance', 'shield', 'slate'],
    ],
  ],
  [
    'Income',
    'income',
    [
      ['Salary', 'briefcase', 'green'],
      ['Other income', 'coins', 'amber'],
    ],
  ],
];

const payees: [payee: string, category: string, low: number, high: number, weight: number][] = [
  ['Rewe', 'Groceries', 1800, 9200, 9],
  ['Biomarkt', 'Groceries', 900, 4800, 5],
  ['Café Luise', 'Eating out', 420, 1850, 7],
  ['Trattoria Da Enzo', 'Eating out', 2400, 7800, 2],
  ['City transport', 'Transport', 320, 980, 6],
  ['Deutsche Bahn', 'Transport', 1990, 8900, 1],
  ['Hardware store', 'Household', 700, 6400, 2],
  ['Bookshop am Markt', 'Books and music', 990, 4200, 2],
  ['Climbing hall', 'Sport', 1450, 1450, 2],
  ['Lindenapotheke', 'Pharmacy', 480, 3900, 1],
  ['Night train to Vienna', 'Travel', 5900, 12900, 1],
];

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function storyRows(kind: StoryKind): StoryRows {
  const random = generator(7);
  // While it loads, nothing of the household is there yet.
  const isEmpty = kind === 'empty' || kind === 'loading';
  const groups = categoryNames.map(([name, groupKind], position) => ({
    id: `group-${position}`,
    name,
    kind: groupKind,
    position,
    change,
  }));
  const categories: Category[] = categoryNames.flatMap(([, , own], group) =>
    own.map(([name, icon, color], position) => ({
      id: `category-${name}`,
      groupId: `group-${group}`,
      name,
      position,
      icon,
      color,
      isArchived: false,
      mergedIntoId: null,
      change,
    })),
  );
  if (kind === 'full' && categories[0]) categories[0].name = longName;
  if (kind === 'rtl' && categories[0]) categories[0].name = rtlName;
  const accounts: AccountView[] = isEmpty
    ? []
    : (
        [
          [
            'everyday',
            kind === 'full' ? longName : 'Everyday account',
            'checking',
            kind === 'full' ? 123456789_50 : 284210,
          ],
          ['savings', 'Savings', 'savings', 1450000],
          ['card', 'Credit card', 'card', -38240],
          ['cash', kind === 'rtl' ? 'نقد' : 'Cash', 'cash', 6450],
        ] as const
      ).map(([id, name, accountKind, balanceMinor]) => ({
        id,
        name,
        kind: accountKind,
        currency: 'EUR',
        stated: { on: '2000-01-01', balanceMinor: 0 },
        balanceMinor,
        laterMinor: 0,
        isClosed: false,
        change,
      }));

  const bag = payees.flatMap((payee) => Array.from({ length: payee[4] }, () => payee));
  const transactions: Transaction[] = [];
  function add(on: string, payee: string, category: string | null, amountMinor: number, accountId: string) {
    const id = `t-${String(transactions.length).padStart(6, '0')}`;
    transactions.push({
      id,
      accountId,
      on,
      amountMinor,
      currency: 'EUR',
      payee: kind === 'full' && transactions.length % 5 === 0 ? longName : kind === 'rtl' ? rtlName : payee,
      note: '',
      splits: [{ categoryId: category && `category-${category}`, amountMinor }],
      status: on === today && accountId === 'card' ? 'pending' : 'posted',
      statementId: null,
      origin: 'person',
      change,
    });
  }
  const days = isEmpty ? 0 : kind === 'full' ? 3650 : 420;
  for (let back = 0; back < days; back += 1) {
    const on = addDays(today, -back);
    const perDay = kind === 'full' ? 27 : Math.floor(random() * 3.4);
    for (let index = 0; index < perDay; index += 1) {
      const [payee, category, low, high] = bag[Math.floor(random() * bag.length)] as (typeof bag)[number];
      const isFiled = random() > 0.04;
      add(
        on,
        payee,
        isFiled ? category : null,
        -Math.round(low + random() * (high - low)),
        random() > 0.35 ? 'everyday' : random() > 0.4 ? 'card' : 'cash',
      );
    }
    if (on.endsWith('-01')) add(on, 'Hausverwaltung Brandt', 'Rent', -98000, 'everyday');
    if (on.endsWith('-03')) add(on, 'Stadtwerke', 'Electricity', -8640, 'everyday');
    if (on.endsWith('-05')) add(on, 'Telekom', 'Internet and phone', -4495, 'everyday');
    if (on.endsWith('-15'))
      add(on, 'Salary November', 'Salary', kind === 'full' ? 987654321 : 342000, 'everyday');
  }

  const planned: [string, number, Budget['rollover']][] = [
    ['Groceries', 52000, 'surplus'],
    ['Eating out', 16000, 'none'],
    ['Transport', 9000, 'both'],
    ['Household', 12000, 'none'],
    ['Rent', 98000, 'none'],
    ['Electricity', 9000, 'none'],
    ['Books and music', 4000, 'surplus'],
    ['Sport', 6000, 'none'],
  ];
  const budgets: Budget[] =
    isEmpty || kind === 'new'
      ? []
      : planned.map(([category, plannedMinor, rollover]) => ({
          id: `budget-${category}`,
          categoryId: `category-${category}`,
          cadence: { kind: 'monthly', startDay: 1 },
          plannedMinor,
          currency: 'EUR',
          rollover,
          alertPercents: [80, 90, 100],
          pastPlans: [],
          periodPlans: [],
          firstPeriodStartsOn: `${shiftMonth(monthOf(today), -5)}-01`,
          change,
        }));
  const notifications: Notification[] = isEmpty
    ? []
    : (
        [
          ['n1', 'Eating out', 100, 17450, 16000, null],
          ['n2', 'Groceries', 80, 45200, 56120, null],
          ['n3', 'Transport', 80, 2807, 9000, `${today}T06:00:00Z`],
        ] as const
      ).map(([id, category, percent, spentMinor, availableMinor, readAt], index) => ({
        id,
        kind: 'budget-threshold-crossed',
        createdAt: `${addDays(today, -index)}T08:30:00Z`,
        readAt,
        withdrawnAt: readAt,
        facts: {
          budgetId: `budget-${category}`,
          categoryId: `category-${category}`,
          percent,
          spentMinor,
          availableMinor,
          currency: 'EUR',
          periodStartsOn: monthStart,
        },
        change,
      }));
  return {
    household: {
      id: 'household',
      name: kind === 'full' ? longName : 'Lindenstraße 4',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locale: kind === 'rtl' ? 'ar-EG' : 'en-IE',
      members: [
        { userId: 'u1', displayName: 'Mara Lind', role: 'owner' },
        { userId: 'u2', displayName: 'Jonas Lind', role: 'editor' },
      ],
      change,
    },
    accounts,
    groups,
    categories,
    transactions,
    budgets,
    notifications,
  };
}
