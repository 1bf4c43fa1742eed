export { type Found, findNamed, type Named } from './find-named';
export { parseDay } from './parse-day';
export {
  type ParsedQuickEntry,
  parseQuickEntry,
  type QuickEntry,
  type QuickEntryContext,
  type QuickEntryRefusal,
} from './parse-quick-entry';
