import { type ComponentType, lazy } from 'react';
import type { SettingsPage } from '@/navigation/routes';
import type { IconName } from '@/ui/icons';

interface PageEntry {
  name: SettingsPage;
  icon: IconName;
  /** A page's default export draws what stands below its title; it is a chunk of its own. */
  load: () => Promise<{ default: ComponentType }>;
}

async function loadOwn(name: 'You' | 'Security' | 'Data' | 'About') {
  const pages = await import('./own-pages');
  return { default: pages[name] };
}

/** The pages there are, in the tree's order. A feature's page is its `settings.tsx`. */
const entries: readonly PageEntry[] = [
  { name: 'you', icon: 'person', load: () => loadOwn('You') },
  { name: 'household', icon: 'home', load: () => import('@/features/household/settings') },
  { name: 'members', icon: 'members', load: () => import('@/features/members/settings') },
  { name: 'security', icon: 'shield', load: () => loadOwn('Security') },
  { name: 'categories', icon: 'tag', load: () => import('@/features/categories/settings') },
  { name: 'data', icon: 'cloud', load: () => loadOwn('Data') },
  { name: 'about', icon: 'info', load: () => loadOwn('About') },
];

export const pages = entries.map(({ name, icon, load }) => ({ name, icon, Page: lazy(load) }));

/** Fetches every page, so that one opens in the next frame. */
export function fetchPages(): void {
  for (const { load } of entries) load().catch(() => undefined);
}
