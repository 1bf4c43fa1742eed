const path = require('node:path');
const { getDefaultConfig } = require('expo/metro-config');

const config = getDefaultConfig(__dirname);

// `FLORIN_STORIES=1` swaps the household's data for generated rows, so every screen can be looked at
// in every state without a server. Nothing under stories/ reaches a normal build.
if (process.env.FLORIN_STORIES === '1') {
  const stories = path.join(__dirname, 'stories', 'data', 'index.ts');
  config.resolver.resolveRequest = function resolve(context, name, platform) {
    if (name === '@/data' || name === '@/data/start-data') return { type: 'sourceFile', filePath: stories };
    return context.resolveRequest(context, name, platform);
  };
}

module.exports = config;
