/** The spacing grid: a step is four points. */
export function space(steps: number): number {
  return steps * 4;
}

export const radius = { small: 6, medium: 10, large: 16 } as const;

/** The five sizes of type, with line heights on the grid. */
export const type = {
  small: { size: 13, line: 16 },
  body: { size: 15, line: 20 },
  lead: { size: 18, line: 24 },
  title: { size: 25, line: 32 },
  hero: { size: 44, line: 52 },
} as const;

export type TypeSize = keyof typeof type;

/** How tall the rows of tables and lists are, and how large their text: a finger needs room, a mouse does not. */
export const rows = {
  touch: { height: 60, text: type.body.size },
  comfortable: { height: 44, text: type.body.size },
  dense: { height: 36, text: 14 },
} as const;

export type Density = keyof typeof rows;

/** The smallest side of anything a finger must hit, in points. */
export const touchSize = 44;

/** From this width on, in points, the rail and the detail pane stand beside the content. */
export const wideFrom = 960;

/** From this width on there is room for the whole rail, the list and the pane at once. */
export const spaciousFrom = 1280;
