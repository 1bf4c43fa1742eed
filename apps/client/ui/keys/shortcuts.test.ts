import { afterEach, describe, expect, it } from 'vitest';
import { addShortcut, type Press, readShortcuts, shortcutFor } from './shortcuts';

const idle = { isTyping: false, isSheetOpen: false };
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const stops: (() => void)[] = [];
const add = (label: string, ...keys: string[]) =>
  stops.push(addShortcut({ current: { keys, label, run: () => {} } }));
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('shortcuts', () => {
  it.each<[string, Press, Partial<typeof idle>, string | undefined]>([
    ['a plain key', press('n'), {}, 'new'],
    ['a plain key in a field', press('n'), { isTyping: true }, undefined],
    ['a plain key under a sheet', press('n'), { isSheetOpen: true }, undefined],
    ['the same with Alt', press('n', { altKey: true }), {}, undefined],
    ['Ctrl', press('k', { ctrlKey: true }), {}, 'commands'],
    [
      'Cmd, from a field in a sheet',
      press('K', { metaKey: true }),
      { isTyping: true, isSheetOpen: true },
      'commands',
    ],
    ['a plain key that only works with Ctrl', press('k'), {}, undefined],
    ['Escape from a field', press('Escape'), { isTyping: true }, 'close'],
    ['Escape under a sheet, which closes itself', press('Escape'), { isSheetOpen: true }, undefined],
    ['a key nobody claims', press('z'), {}, undefined],
  ])('%s', (_name, given, where, label) => {
    add('new', 'n');
    add('commands', 'mod+k');
    add('close', 'Escape');
    expect(shortcutFor(given, { ...idle, ...where })?.label).toBe(label);
  });

  it('belong to the latest that claims them, and to the one before again when it goes', () => {
    add('pane', 'Escape');
    const stop = addShortcut({ current: { keys: ['Escape'], label: 'menu', run: () => {} } });
    expect(shortcutFor(press('Escape'), idle)?.label).toBe('menu');
    expect(readShortcuts().map(({ label }) => label)).toEqual(['menu']);
    stop();
    expect(shortcutFor(press('Escape'), idle)?.label).toBe('pane');
  });

  it('that an element hears itself are listed, and run nothing', () => {
    stops.push(addShortcut({ current: { keys: ['ArrowDown'], label: 'rows' } }));
    expect(readShortcuts().map(({ label }) => label)).toEqual(['rows']);
    expect(shortcutFor(press('ArrowDown'), idle)).toBeUndefined();
  });
});
