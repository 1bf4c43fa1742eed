import { anchorOf, type ProblemCode, problems } from '../problem';

/** Every problem as Markdown, for docs/problems/README.md. */
export function problemPage(): string {
  const codes = Object.keys(problems) as ProblemCode[];
  const sections = codes.map((code) => {
    const { status, title, mend } = problems[code];
    return `## ${code}\n<a id="${anchorOf(code)}"></a>\n**${status} ${title}.** ${mend}\n`;
  });
  return `# Problems
What the API answers when it cannot do what was asked, as \`application/problem+json\` (RFC 9457). This page is made
from \`packages/contracts/src/problem.ts\` by \`npm run docs:generate\`; a test holds the two together.

${sections.join('\n')}`;
}
