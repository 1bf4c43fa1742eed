export { createRecentMap, type RecentMap } from './recent-map';
