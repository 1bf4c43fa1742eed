import { expect, it } from 'vitest';
import { offerFiles, readFiles, takeFile, watchFiles } from './chosen-files';

const file = (name: string) => ({ name, bytes: new Uint8Array() });

it('files are taken one after the other, each once, and whoever watches hears of it', () => {
  let heard = 0;
  const stop = watchFiles(() => {
    heard += 1;
  });
  offerFiles([file('a'), file('b')]);
  offerFiles([file('c')]);
  expect([takeFile()?.name, takeFile()?.name, takeFile()?.name, takeFile()]).toEqual([
    'a',
    'b',
    'c',
    undefined,
  ]);
  expect([readFiles(), heard]).toEqual([[], 5]);
  stop();
  offerFiles([file('d')]);
  expect([takeFile()?.name, heard]).toEqual(['d', 5]);
});
