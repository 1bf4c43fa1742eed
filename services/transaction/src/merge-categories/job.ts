import type { JobHandler } from '@florin/kernel';
import { moveMerged } from '../store/merged-categories';

/** What one event and one page of the feed carry well; nearly every category has fewer transactions. */
export const rowsPerChange = 1000;

/** Moves what a merge left to be moved. Cut off anywhere it goes on with what is still there. */
export const mergeCategoriesJob: JobHandler = {
  name: 'merge-categories',
  declares: { mayEmit: ['transaction.transactions-changed.v1'] },
  async run({ change }, { id }) {
    let movedCount = rowsPerChange;
    while (movedCount === rowsPerChange)
      movedCount = await change((work) => moveMerged(work, id, rowsPerChange));
  },
};
