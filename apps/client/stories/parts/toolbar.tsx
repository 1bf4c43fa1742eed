import { Select } from '@/ui/kit/select';
import { Toolbar } from '@/ui/kit/toolbar';

export default function ToolbarStory() {
  return (
    <Toolbar label="Filters">
      {['All accounts', 'All categories', 'Any time'].map((label) => (
        <Select
          key={label}
          label={label}
          isLabelHidden
          value=""
          choices={[{ value: '', label }]}
          onChange={() => undefined}
        />
      ))}
    </Toolbar>
  );
}
