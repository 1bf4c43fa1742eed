import type { Statement } from '@/data';
import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useImportWords } from './words';

/** Bad lines named one by one; more than this are counted. */
const shownMax = 8;

/** The lines that could not be read, each quoted, with what is wrong with it. */
export function BadRows({ badRows }: Pick<Statement, 'badRows'>) {
  const words = useImportWords();
  if (badRows.length === 0) return null;
  return (
    <Card title={words.badTitle(badRows.length)} tone="close">
      <Stack gap={2}>
        {badRows.slice(0, shownMax).map(({ line, reason, text }) => (
          <Stack key={`${line} ${reason}`}>
            <Text>{words.badLine(line, words.badReasons[reason])}</Text>
            {text ? (
              <Text size="small" tone="muted" isClipped isPrivate>
                {words.quoted(text)}
              </Text>
            ) : null}
          </Stack>
        ))}
        {badRows.length > shownMax ? (
          <Text tone="muted">{words.badMore(badRows.length - shownMax)}</Text>
        ) : null}
      </Stack>
    </Card>
  );
}
