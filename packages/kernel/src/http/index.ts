export * from './http-edge';
export * from './output-schema';
