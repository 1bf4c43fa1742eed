import { anchorOf, type ProblemCode, problems } from '@florin/contracts';
import { escapeHtml, htmlPage } from './html';

/** What each problem means and what to do about it; the `type` of a problem document leads here. */
export function problemHtml(): string {
  const codes = Object.keys(problems) as ProblemCode[];
  return htmlPage('Florin problems', `<h1>Problems</h1>\n${codes.map(section).join('\n')}`);
}

function section(code: ProblemCode): string {
  const { status, title, mend } = problems[code];
  return `<section id="${anchorOf(code)}"><h2><code>${escapeHtml(code)}</code></h2>
<p><strong>${status} ${escapeHtml(title)}.</strong> ${escapeHtml(mend)}</p></section>`;
}
