export * from './http-edge';
export * from './output-copy';
export * from './output-schema';
