export const appName = 'Florin';
