export { type DefaultCategory, type DefaultCategoryGroup, defaultCategoryGroups } from './default-categories';
export { guessIcon } from './guess-icon';
export {
  type CategoryColor,
  type CategoryIcon,
  type CategoryLook,
  categoryColors,
  categoryIcons,
} from './look';
export { nextColor } from './next-color';
