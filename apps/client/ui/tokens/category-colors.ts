import type { CategoryColor } from '@florin/domain/category';

/** A category's colour: `mark` draws its icon, bar or slice, `wash` is the ground its icon and its name stand on. */
export type CategoryColors = Record<CategoryColor, { mark: string; wash: string }>;

/** Twelve that stay apart for people who see no red or no green, because they differ in lightness as well as in hue. */
export const categoryLight: CategoryColors = {
  blue: { mark: '#3158d0', wash: '#e2e6f3' },
  orange: { mark: '#a75b02', wash: '#f3e6d6' },
  teal: { mark: '#07726f', wash: '#dceae6' },
  magenta: { mark: '#b64b99', wash: '#f5e4ec' },
  amber: { mark: '#ae7e00', wash: '#f4ebd6' },
  violet: { mark: '#4c2491', wash: '#e6dfea' },
  green: { mark: '#479669', wash: '#e5efe5' },
  red: { mark: '#a04549', wash: '#f2e3e0' },
  sky: { mark: '#218dca', wash: '#e0edf2' },
  brown: { mark: '#52311a', wash: '#e7e0da' },
  olive: { mark: '#515100', wash: '#e7e5d6' },
  slate: { mark: '#354455', wash: '#e3e3e2' },
};

export const categoryDark: CategoryColors = {
  blue: { mark: '#5a9bfb', wash: '#2a3546' },
  orange: { mark: '#da7e1e', wash: '#44301a' },
  teal: { mark: '#55e1e0', wash: '#294341' },
  magenta: { mark: '#d28cbd', wash: '#42323a' },
  amber: { mark: '#f1c24f', wash: '#483d24' },
  violet: { mark: '#7966d9', wash: '#302b3f' },
  green: { mark: '#8ddc9c', wash: '#344233' },
  red: { mark: '#cf523c', wash: '#412720' },
  sky: { mark: '#68c1fc', wash: '#2d3d46' },
  brown: { mark: '#a68c7b', wash: '#39322d' },
  olive: { mark: '#b2af76', wash: '#3c392c' },
  slate: { mark: '#71788a', wash: '#2f2e30' },
};
