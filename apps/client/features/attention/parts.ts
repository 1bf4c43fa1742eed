/** What needs a look, for the overview, the notifications and what stands beside them. */
export { Causes } from './CauseRows';
export { budgetsNamed, type Cause, causesShown, notSaid } from './causes';
export { isUnsorted } from './unsorted';
export { useCauses } from './use-causes';
export { useAttentionWords } from './words';
