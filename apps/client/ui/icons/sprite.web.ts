let isInPage = false;

/** Where an icon is drawn from: the sprite's file, or the page once the sprite is part of it. */
export function partOf(name: string): string {
  return isInPage ? `#icon-${name}` : `/icons.svg#${name}`;
}

export function drawFromPage(): void {
  isInPage = true;
}
