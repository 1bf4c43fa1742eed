// Frames and insets come from a phone's window; the library brings those of one.
jest.mock(
  'react-native-safe-area-context',
  () => require('react-native-safe-area-context/jest/mock').default,
);

// The screens follow a real store and a real server, which change them outside of any test's own act().
globalThis.IS_REACT_ACT_ENVIRONMENT = false;
