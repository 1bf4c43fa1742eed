import { Field } from '@/ui/kit/field';
import { FilterLine } from '@/ui/kit/filter-line';

export default function FilterLineStory() {
  return (
    <FilterLine
      label="Filters"
      search={
        <Field
          kind="search"
          label="Search"
          isLabelHidden
          placeholder="Search"
          value=""
          onChange={() => undefined}
        />
      }
      filtersLabel="Filters"
      onFilters={() => undefined}
      active={[
        { name: 'account', label: 'Everyday account', onRemove: () => undefined },
        { name: 'category', label: 'Groceries', onRemove: () => undefined },
      ]}
      removeLabel={(label) => `Remove the filter ${label}`}
      count="152 transactions"
      sums={['−€7,676.72']}
    />
  );
}
