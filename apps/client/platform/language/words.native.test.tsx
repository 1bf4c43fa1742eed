import { act, renderAsync, screen } from '@testing-library/react-native';
import { Suspense } from 'react';
import { Text } from 'react-native';
import { changePreferences } from '@/platform/preferences';
import { useLanguage, useWordsOf } from '.';
import { type Catalogue, defineWords } from './define-words';

type Words = { left: string };
const en: Words = { left: 'left' };
const de: Words = { left: 'übrig' };

/** A language that comes when the test lets it, and every word that was drawn until then. */
function awaitedWords() {
  let arrive: (words: Words) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const coming = new Promise<Words>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const drawn: string[] = [];
  const catalogue = defineWords(en, { de: () => coming });
  const view = (
    <Suspense fallback={<Text>waiting</Text>}>
      <Left catalogue={catalogue} drawn={drawn} />
    </Suspense>
  );
  return { view, drawn, arrive, fail };
}

function Left({ catalogue, drawn }: { catalogue: Catalogue<Words>; drawn: string[] }) {
  const { left } = useWordsOf(catalogue);
  drawn.push(left);
  return <Text>{`${left} (${useLanguage()})`}</Text>;
}

const choose = (language: 'en' | 'de') => act(async () => changePreferences({ language }));
afterEach(() => choose('en'));

it('keeps the language shown until every word has come in the chosen one', async () => {
  const first = awaitedWords();
  const second = awaitedWords();
  await renderAsync(first.view);
  await choose('de');
  await act(async () => first.arrive(de));
  screen.getByText('left (en)');
  await act(async () => second.arrive(de));
  screen.getByText('übrig (de)');
});

it('waits with a screen that is opened before its words, and shows none of another language', async () => {
  await choose('de');
  const { view, drawn, arrive } = awaitedWords();
  await renderAsync(view);
  screen.getByText('waiting');
  await act(async () => arrive(de));
  expect(screen.toJSON()).toMatchObject({ children: ['übrig (de)'] });
  expect(drawn).not.toContain('left');
});

it('says in English what cannot be fetched', async () => {
  await choose('de');
  const { view, fail } = awaitedWords();
  await act(async () => fail(new Error('offline')));
  await renderAsync(view);
  await screen.findByText('left (de)');
});
