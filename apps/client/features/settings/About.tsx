import { appName, appVersion } from '@/platform/app-name';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';
import { useSettingsWords } from './words';

export default function About() {
  const words = useSettingsWords();
  return (
    <Card isFlush>
      <Row title={appName} isStrong />
      <Row title={words.version} trailing={<Text tone="muted">{appVersion}</Text>} />
      <Row title={words.licence} trailing={<Text tone="muted">MIT</Text>} />
    </Card>
  );
}
