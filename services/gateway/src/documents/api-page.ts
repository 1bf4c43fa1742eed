import { anchorOf, type Operation, problems } from '@florin/contracts';
import { escapeHtml, htmlPage } from './html';

/** The API as one readable page without scripts: every operation, who may call it, and how it can refuse. */
export function apiPage(operations: readonly Operation[]): string {
  const services = [...new Set(operations.map((operation) => operation.service))];
  const intro = `<h1>Florin API</h1>
<p>The same description for machines is <a href="/v1/openapi.json">OpenAPI 3.1</a>. Writes carry an
<code>idempotency-key</code>; updates and deletes carry <code>if-match</code> with the change number that was seen.</p>`;
  return htmlPage(
    'Florin API',
    [intro, ...services.map((service) => section(service, operations))].join('\n'),
  );
}

function section(service: string, operations: readonly Operation[]): string {
  const own = operations.filter((operation) => operation.service === service);
  return `<section><h2>${escapeHtml(service)}</h2>\n${own.map(article).join('\n')}\n</section>`;
}

function article(operation: Operation): string {
  return `<article id="${escapeHtml(operation.slug)}">
<h3><code>${operation.method} ${escapeHtml(operation.path)}</code></h3>
<p>${escapeHtml(operation.summary)}.</p>
<p>${escapeHtml(accessSentence(operation))} Answers ${operation.success}.</p>
${operation.problems.length > 0 ? `<ul>${operation.problems.map(problemItem).join('')}</ul>` : ''}
</article>`;
}

function problemItem(code: Operation['problems'][number]): string {
  return `<li>${problems[code].status} <a href="/docs/problems#${anchorOf(code)}"><code>${escapeHtml(code)}</code></a>: ${escapeHtml(problems[code].title)}</li>`;
}

function accessSentence({ access }: Operation): string {
  if (access.kind !== 'household' && access.kind !== 'user') return 'For anyone.';
  const who = access.kind === 'household' ? `members, from ${access.role} on` : 'those signed in';
  const demands = [
    `with the scope ${access.scopes.join(' or ')}`,
    ...(access.assurance > 1 ? ['with a second factor'] : []),
    ...(access.isFresh ? ['signed in within the last ten minutes'] : []),
  ];
  return `For ${who}, ${demands.join(', ')}.`;
}
