import { getTransaction } from '@florin/contracts';
import { query } from '@florin/kernel';
import { requireRow } from '../store/require';
import { transactions, view } from '../store/rows';

export const getTransactionHandler = query(getTransaction, async ({ params }, context) =>
  view(requireRow(await transactions.get(context, params.id))),
);
