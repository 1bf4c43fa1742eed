import { expect, it } from 'vitest';
import { holdPane, isPaneOpen, watchPanes } from './open-pane';

it('is open until the last pane is let go, each once', () => {
  const heard: boolean[] = [];
  const stop = watchPanes(() => heard.push(isPaneOpen()));
  const first = holdPane();
  const second = holdPane();
  first();
  first();
  expect(isPaneOpen()).toBe(true);
  second();
  stop();
  holdPane()();
  expect(heard).toEqual([true, true, true, false]);
});
