export * from './call';
export * from './http-transport';
