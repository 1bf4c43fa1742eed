/** Native rendering of the kit and the screens; everything that is not drawn is tested with vitest. */
module.exports = {
  preset: 'jest-expo/android',
  testMatch: ['**/*.native.test.tsx'],
  setupFiles: ['@shopify/flash-list/jestSetup'],
  moduleNameMapper: {
    '^@/data(/start-data)?$': '<rootDir>/stories/data/index.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(.pnpm|react-native|@react-native|@react-native-community|expo|@expo|@expo-google-fonts|react-navigation|@react-navigation|@shopify|native-base|standard-navigation|@florin|until-async))',
  ],
};
