/**
 * React Compiler memoises everything on the phones. On the web that costs 11 KB of first-load JavaScript (gzip), so there it
 * only touches what is drawn again with every frame of a scroll; those functions say 'use memo'.
 */
module.exports = function babel(api) {
  const platform = api.caller((caller) => caller?.platform);
  const compilationMode = platform === 'web' ? 'annotation' : 'infer';
  return { presets: [['babel-preset-expo', { 'react-compiler': { compilationMode } }]] };
};
