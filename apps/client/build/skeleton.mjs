function lines(...widths) {
  return `<div class="skeleton">${widths.map((width) => `<span class="first-line first-${width}"></span>`).join('')}</div>`;
}

function card(content) {
  return `<div class="card">${content}</div>`;
}

/** What paints before any script: the shape of the overview in the kit's own classes. The app replaces it. */
export const skeletonHtml = [
  '<div class="shell" aria-busy="true">',
  `<div class="rail">${lines('60', '100', '80', '80', '80', '80')}</div>`,
  '<div class="shell-content"><main class="screen"><div class="screen-page"><div class="screen-head"><h1>Florin</h1></div><div class="screen-body">',
  card(lines('30', 'hero', '60')),
  card(lines('30', '100', '80', '100')),
  card(lines('30', '100', '100', '80', '100')),
  '</div></div></main></div>',
  '</div>',
].join('');
