import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, fitOf, looksLikeEntry, rank } from './rank';

describe('how well a text fits', () => {
  it.each([
    ['Budget', 'budget', 100],
    ['Budget', 'bud', 90],
    ['Übersicht', 'uber', 90],
    ['New account', 'acc', 80],
    ['New account', 'acc new', 70],
    ['Reports', 'port', 40],
    ['Reports', 'xyz', 0],
    ['Reports', '', 1],
  ])('%s by "%s"', (text, typed, score) => expect(fitOf(text, typed)).toBe(score));

  it('never less the more of it is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), fc.nat(), (text, cut) => {
        const typed = text.slice(0, 1 + (cut % text.length));
        expect(fitOf(text, typed)).toBeGreaterThanOrEqual(90);
      }),
    );
  });
});

describe('a line that is an entry', () => {
  it.each([
    ['12.50 lunch', true],
    ['12,50 € Mittagessen gestern', true],
    ['€12 bread', true],
    ['+2000 salary', true],
    ['12.50', false],
    ['7-Eleven', false],
    ['1&1', false],
    ['lunch 12.50', false],
    ['groceries', false],
  ])('%s', (line, isEntry) => expect(looksLikeEntry(line)).toBe(isEntry));
});

const command = (
  key: string,
  group: Command['group'],
  label: string,
  more: Partial<Command> = {},
): Command => ({
  key,
  group,
  label,
  ...more,
});

describe('the answers of the box', () => {
  const all = [
    command('go-overview', 'go', 'Overview'),
    command('go-budget', 'go', 'Budget'),
    command('do-theme', 'do', 'Switch between light and dark', { alias: 'theme colours night' }),
    command('do-budget', 'do', 'Set a budget'),
  ];
  const keys = (typed: string) =>
    rank(all, typed).map(({ group, rows }) => [group, rows.map(({ key }) => key)]);

  it('stand in groups, the one with the best fit first', () => {
    expect(keys('budget')).toEqual([
      ['go', ['go-budget']],
      ['do', ['do-budget']],
    ]);
    expect(keys('set')).toEqual([['do', ['do-budget']]]);
  });

  it('are found by other words too, and are none where nothing fits', () => {
    expect(keys('night')).toEqual([['do', ['do-theme']]]);
    expect(keys('zzz')).toEqual([]);
  });

  it('put an entry first, and what was found by other means where its score says', () => {
    const found = [
      command('row', 'find', 'Hofer', { score: 55 }),
      command('entry', 'enter', '12.50 budget', { score: 200 }),
    ];
    expect(rank([...all, ...found], 'budget').map(({ group }) => group)).toEqual([
      'enter',
      'go',
      'do',
      'find',
    ]);
  });

  it('are no more of one kind than asked for, in the order they were given where they fit alike', () => {
    const many = Array.from({ length: 9 }, (_, at) => command(`${at}`, 'find', `Budget ${at}`));
    expect(rank(many, 'budget', 3)[0]?.rows.map(({ key }) => key)).toEqual(['0', '1', '2']);
  });
});
