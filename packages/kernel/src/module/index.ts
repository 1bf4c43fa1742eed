export * from './mount-service';
export * from './service-module';
export * from './service-runtime';
