import { count } from '@/platform/language/count';

export const en = {
  title: 'Needs a look',
  seeAll: 'See all',
  causes: {
    refused: (changes: number) => `${count(changes, 'change was', 'changes were')} refused`,
    refusedText: 'The server did not take what you entered.',
    unreadable: (rows: number) => `${count(rows, 'entry', 'entries')} cannot be read`,
    unreadableText: 'Everything else is complete, and nothing was deleted.',
    over: (amount: string, days: number) => `${amount} over, ${count(days, 'day', 'days')} to go`,
    close: (amount: string, days: number) => `${amount} left for ${count(days, 'day', 'days')}`,
    statement: (days: number) => `Last statement ${count(days, 'day', 'days')} ago`,
    unsorted: (rows: number) => `${count(rows, 'transaction', 'transactions')} without a category`,
    unsortedText: 'Sorted by payee, a few keys each',
  },
  actions: {
    refused: 'Decide',
    unreadable: 'See',
    over: 'Adjust',
    close: 'See',
    notice: 'See',
    statement: 'Import',
    unsorted: 'Sort',
  },
};

export type AttentionWords = typeof en;
