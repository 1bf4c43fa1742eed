export {
  type CategoryColor,
  type CategoryIcon,
  type CategoryLook,
  categoryColors,
  categoryIcons,
} from './look';
export { nextColor } from './next-color';
