/** Writes the paths of the native icons; run it after a change of ui/icons/names.json or of lucide's version. */
import { writeFileSync } from 'node:fs';
import { pathsModule } from './lucide.mjs';

writeFileSync(new URL('../ui/icons/paths.generated.ts', import.meta.url), pathsModule());
