export { type DefaultCategory, type DefaultCategoryGroup, defaultCategoryGroups } from './default-categories';
