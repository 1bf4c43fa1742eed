export const appName = 'Florin';
/** The version of the app's package; a test keeps the two the same. */
export const appVersion = '0.1.0';
