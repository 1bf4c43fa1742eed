import { getCategory } from '@florin/contracts';
import { query } from '@florin/kernel';
import { requireRow } from '../store/require';
import { categories, view } from '../store/rows';

export const getCategoryHandler = query(getCategory, async ({ params }, context) =>
  view(requireRow(await categories.get(context, params.id))),
);
