export interface ServerEvent {
  event: string;
  data: string;
  id: string | null;
}

/**
 * Server-sent events from text that arrives in pieces (WHATWG HTML, 9.2.6). `onComment` hears the lines
 * that only keep the connection alive. A piece may end anywhere, even between CR and LF.
 */
export function createEventParser(
  onEvent: (event: ServerEvent) => void,
  onComment: (text: string) => void = () => {},
): (piece: string) => void {
  let rest = '';
  let event = '';
  let id: string | null = null;
  let data: string[] = [];
  let skipsLineFeed = false;

  function endLine(line: string): void {
    if (line === '') {
      if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), id });
      event = '';
      data = [];
      return;
    }
    if (line.startsWith(':')) {
      onComment(line.slice(1).trim());
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id') id = value;
  }

  return (piece) => {
    let start = 0;
    if (skipsLineFeed && piece.startsWith('\n')) start = 1;
    if (piece !== '') skipsLineFeed = false;
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = start;
    for (let found = ends.exec(piece); found; found = ends.exec(piece)) {
      endLine(rest + piece.slice(start, found.index));
      rest = '';
      start = ends.lastIndex;
      skipsLineFeed = found[0] === '\r' && start === piece.length;
    }
    rest += piece.slice(start);
  };
}
