import type { Random } from './random';
import type { World } from './world';

/** Something that a person, the machine or misfortune does. It says in the trace what it did. */
export type Step = {
  name: string;
  /** How often it is chosen, compared with others. */
  weight: number;
  /** False when there is nothing to do it to at this moment; then another is chosen. */
  run(world: World, random: Random): Promise<boolean> | boolean;
};
