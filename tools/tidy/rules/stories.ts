import type { Rule } from '../tree';

const PART = /^apps\/client\/ui\/kit\/([^/]+)\/index(\.web)?\.tsx$/;

/** Every part of the kit can be looked at by itself, in both themes, and is compared with its picture. */
export const storiesRule: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  const parts = new Set([...paths].flatMap((path) => PART.exec(path)?.[1] ?? []));
  return [...parts]
    .map((part) => ({ part, story: `apps/client/stories/parts/${part}.tsx` }))
    .filter(({ story }) => !paths.has(story))
    .map(({ part, story }) => ({
      path: `apps/client/ui/kit/${part}`,
      message: `has no story: write ${story}`,
    }));
};
