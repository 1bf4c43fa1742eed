export { mountedUpstream, remoteUpstream, type Upstream } from './forward/upstream';
export { createGateway, type Gateway, type GatewayEnvironment } from './gateway';
