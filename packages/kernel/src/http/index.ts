export { allowDeclaredRoutesOnly, fastifyPath } from './declared-routes';
export * from './http-edge';
export * from './output-copy';
export * from './output-schema';
