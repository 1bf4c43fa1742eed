/** Which state of the app is looked at; from the address on the web, the everyday one elsewhere. */
export type StoryKind =
  | 'everyday'
  | 'empty'
  | 'loading'
  | 'full'
  | 'rtl'
  | 'offline'
  | 'signed-out'
  | 'new'
  | 'error'
  | 'broken';

export function storyKind(): StoryKind {
  const search = (globalThis as { location?: { search?: string } }).location?.search ?? '';
  const asked = new URLSearchParams(search).get('story') as StoryKind | null;
  const kept = (globalThis as { sessionStorage?: Storage }).sessionStorage;
  if (asked) kept?.setItem('story', asked);
  return asked ?? (kept?.getItem('story') as StoryKind | null) ?? 'everyday';
}
