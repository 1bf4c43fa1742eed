import { type ReactNode, useState } from 'react';
import { Card } from '@/ui/kit/card';
import { IconButton } from '@/ui/kit/icon-button';
import { useReportWords } from './words';

export interface ReportCardProps {
  title: string;
  /** The one key that turns it; the first card of a screen has one. */
  shortcut?: string;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart, and the same figures as a table one key away. */
export function ReportCard({ title, shortcut, chart, table }: ReportCardProps) {
  const words = useReportWords();
  const [isTable, setIsTable] = useState(false);
  return (
    <Card
      title={title}
      action={
        <IconButton
          icon={isTable ? 'chart' : 'table'}
          label={isTable ? words.asChart(title) : words.asTable(title)}
          {...(shortcut ? { shortcut } : {})}
          onPress={() => setIsTable(!isTable)}
        />
      }
    >
      {isTable ? table : chart}
    </Card>
  );
}
