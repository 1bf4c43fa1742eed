/** Node runs tests without Metro, and knows no `import()` in them: what is lazy in the app is required there. */
function requireLazily({ template }) {
  const build = template.expression('Promise.resolve().then(() => require(PATH))');
  return {
    visitor: {
      CallExpression(path) {
        const { callee, arguments: given } = path.node;
        if (callee.type === 'Import') path.replaceWith(build({ PATH: given[0] }));
      },
    },
  };
}

/**
 * React Compiler memoises everything on the phones. On the web that costs 11 KB of first-load JavaScript (gzip), so there it
 * only touches what is drawn again with every frame of a scroll; those functions say 'use memo'.
 */
module.exports = function babel(api) {
  const platform = api.caller((caller) => caller?.platform);
  const isTest = process.env.JEST_WORKER_ID !== undefined;
  const compilationMode = platform === 'web' ? 'annotation' : 'infer';
  return {
    presets: [['babel-preset-expo', { 'react-compiler': { compilationMode } }]],
    plugins: isTest ? [requireLazily] : [],
  };
};
