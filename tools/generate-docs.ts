import { writeFileSync } from 'node:fs';
import { problemPage } from '@florin/contracts/problem-page';

writeFileSync(new URL('../docs/problems/README.md', import.meta.url), problemPage());
