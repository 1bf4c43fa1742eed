import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { appName, appVersion } from '@/platform/app-name';
import { Icon } from '@/ui/icons';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Text } from '@/ui/kit/text';
import { useIsWide } from '@/ui/layout';
import { useSettingsWords } from './words';

export default function About() {
  const words = useSettingsWords();
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  return (
    <Card isFlush>
      <Row title={appName} isStrong />
      <Row title={words.version} trailing={<Text tone="muted">{appVersion}</Text>} />
      <Row title={words.licence} trailing={<Text tone="muted">MIT</Text>} />
      <Row title={words.licences} detail={words.licencesText} />
      {isWide ? (
        <Row
          title={navigationWords.sheets.shortcuts}
          leading={<Icon name="keyboard" />}
          onPress={() => openSheet('shortcuts')}
        />
      ) : null}
    </Card>
  );
}
