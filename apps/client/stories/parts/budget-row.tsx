import { BudgetRow } from '@/ui/kit/budget-row';
import { Card } from '@/ui/kit/card';
import { Progress } from '@/ui/kit/progress';

export default function BudgetRowStory() {
  return (
    <Card isFlush>
      <BudgetRow
        name="Groceries"
        bar={
          <Progress
            pace="on-track"
            label="€385 spent of €520"
            spentMinor={38_500}
            plannedMinor={52_000}
            carriedInMinor={0}
            projectedMinor={49_000}
          />
        }
        leftMinor={13_500}
        currency="EUR"
        leftWord="left"
        tone="onTrack"
        facts="€385.00 spent of €520.00"
        perDay="€11.25 a day"
        to={{ route: 'budgets' }}
      />
    </Card>
  );
}
