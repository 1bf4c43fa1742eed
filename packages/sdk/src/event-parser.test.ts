import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventParser, type ServerEvent } from './event-parser';

function parse(pieces: readonly string[]) {
  const events: ServerEvent[] = [];
  const comments: string[] = [];
  const feed = createEventParser(
    (event) => events.push(event),
    (text) => comments.push(text),
  );
  for (const piece of pieces) feed(piece);
  return { events, comments };
}

describe('the parser of server-sent events', () => {
  it.each<[string, string, ServerEvent[]]>([
    [
      'an event with all fields',
      'event: changes\nid: a:1\ndata: {"x":1}\n\n',
      [{ event: 'changes', id: 'a:1', data: '{"x":1}' }],
    ],
    ['data on several lines', 'data: one\ndata: two\n\n', [{ event: 'message', id: null, data: 'one\ntwo' }]],
    ['no space after the colon', 'data:x\n\n', [{ event: 'message', id: null, data: 'x' }]],
    ['a field without a value', 'data\n\n', [{ event: 'message', id: null, data: '' }]],
    ['an event without data is none', 'event: nothing\n\n', []],
    ['an unfinished event is none', 'data: x\n', []],
    [
      'the id stays until there is another',
      'id: 1\ndata: a\n\ndata: b\n\n',
      [
        { event: 'message', id: '1', data: 'a' },
        { event: 'message', id: '1', data: 'b' },
      ],
    ],
    ['an unknown field is nothing', 'retry: 5\ndata: x\n\n', [{ event: 'message', id: null, data: 'x' }]],
  ])('reads %s', (_name, text, expected) => {
    expect(parse([text]).events).toEqual(expected);
  });

  it('hears comments', () => {
    expect(parse([': still here\n\n', ':\n']).comments).toEqual(['still here', '']);
  });

  it('reads the same however the text is cut and whichever line ends it has', () => {
    const line = fc.constantFrom(
      'data: a',
      'data: ä€',
      'event: changes',
      'id: x:1',
      ': hi',
      '',
      '',
      'data',
      'x: y',
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 })
      .map((lines) => lines.map(([content, end]) => content + end).join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 20 })), (whole, cuts) => {
        const pieces: string[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(whole.slice(at, at + cut));
          at += cut;
        }
        pieces.push(whole.slice(at));
        expect(parse(pieces)).toEqual(parse([whole]));
      }),
    );
  });
});
