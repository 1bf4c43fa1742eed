const path = require('node:path');
const { getDefaultConfig } = require('expo/metro-config');

const config = getDefaultConfig(__dirname);

// `FLORIN_STORIES=1` swaps the household's data for generated rows, so every screen can be looked at
// in every state without a server, and each part of the kit by itself. Nothing under stories/ reaches a normal build.
if (process.env.FLORIN_STORIES === '1') {
  const stories = path.join(__dirname, 'stories');
  const instead = {
    '@/data': path.join(stories, 'data', 'index.ts'),
    '@/data/start-data': path.join(stories, 'data', 'index.ts'),
    '@/app/app.web': path.join(stories, 'app.web.tsx'),
  };
  config.resolver.resolveRequest = function resolve(context, name, platform) {
    if (instead[name]) return { type: 'sourceFile', filePath: instead[name] };
    return context.resolveRequest(context, name, platform);
  };
}

module.exports = config;
