import { actions } from '@/data';

/** Adds a category with the icon that its name tells; which words tell one is fetched with the first. */
export async function addCategory(groupId: string, name: string): Promise<void> {
  const guess = await import('@florin/domain/category/guess').catch(() => null);
  actions.addCategory(groupId, name, { icon: guess?.guessIcon(name) ?? 'tag' });
}
