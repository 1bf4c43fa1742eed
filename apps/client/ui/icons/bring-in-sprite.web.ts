import { drawFromPage } from './sprite.web';

/**
 * Makes the sprite part of the page. A part of another file costs the browser a document each time it is shown, which
 * a table that scrolls does hundreds of times; what is drawn from here on refers to the page instead.
 */
export async function bringInSprite(): Promise<void> {
  const response = await fetch('/icons.svg');
  const { documentElement: sprite } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  for (const part of sprite.querySelectorAll('[id]')) part.id = `icon-${part.id}`;
  sprite.setAttribute('hidden', '');
  sprite.setAttribute('aria-hidden', 'true');
  document.body.append(document.adoptNode(sprite));
  drawFromPage();
}
