const transformIgnorePatterns = [
  '/node_modules/(?!(.pnpm|react-native|@react-native|@react-native-community|expo|@expo|@expo-google-fonts|react-navigation|@react-navigation|@shopify|native-base|standard-navigation|@florin|until-async))',
];

/** Native rendering of the kit and the screens; everything that is not drawn is tested with vitest. */
const drawn = {
  displayName: 'drawn',
  preset: 'jest-expo/android',
  testMatch: ['**/*.native.test.tsx'],
  setupFiles: ['@shopify/flash-list/jestSetup'],
  moduleNameMapper: {
    '^@/data(/start-data)?$': '<rootDir>/stories/data/index.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  transformIgnorePatterns,
};

/** The whole app with its real store against the real server; a phone's own parts are made of Node's. */
const phone = {
  displayName: 'phone',
  preset: 'jest-expo/android',
  testMatch: ['**/*.phone.test.tsx'],
  testEnvironment: '<rootDir>/testing/phone/environment.js',
  globalSetup: '<rootDir>/testing/phone/start-server.mjs',
  globalTeardown: '<rootDir>/testing/phone/stop-server.mjs',
  setupFiles: ['@shopify/flash-list/jestSetup', '<rootDir>/testing/phone/setup.js'],
  moduleNameMapper: {
    '^expo-(sqlite|secure-store|crypto|network)$': '<rootDir>/testing/phone/expo-$1.ts',
    '^expo/fetch$': '<rootDir>/testing/phone/expo-fetch.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  transformIgnorePatterns,
};

module.exports = { projects: [drawn, phone] };
