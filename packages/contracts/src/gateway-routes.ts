import { type Access, anyone, checkedAccess, member, signedIn } from './access';
import { scopesThatShow } from './synced-resources';

/** A route that the gateway answers itself. With those of the operations these are all there are. */
export type GatewayRoute = {
  method: 'GET';
  path: string;
  summary: string;
  access: Access;
  /** What it answers with; those of the API itself are in the OpenAPI document as well. */
  mediaType: string;
  isPartOfApi: boolean;
};

const html = 'text/html';
const json = 'application/json';

export const gatewayRoutes = {
  live: {
    method: 'GET',
    path: '/v1/live',
    summary: 'Changes of the household as they happen, from the cursors a device has, as server-sent events',
    access: member('viewer', scopesThatShow),
    mediaType: 'text/event-stream',
    isPartOfApi: true,
  },
  openApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This document',
    access: signedIn('profile:read'),
    mediaType: json,
    isPartOfApi: true,
  },
  apiPage: {
    method: 'GET',
    path: '/docs/api',
    summary: 'The same for people',
    access: signedIn('profile:read'),
    mediaType: html,
    isPartOfApi: false,
  },
  problemPage: {
    method: 'GET',
    path: '/docs/problems',
    summary: 'What each problem means and what to do about it',
    access: anyone(),
    mediaType: html,
    isPartOfApi: false,
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Whether the process answers',
    access: anyone(),
    mediaType: json,
    isPartOfApi: false,
  },
  ready: {
    method: 'GET',
    path: '/ready',
    summary: 'Whether what it needs answers too',
    access: anyone(),
    mediaType: json,
    isPartOfApi: false,
  },
} as const satisfies Record<string, GatewayRoute>;

export const gatewayRouteList: readonly GatewayRoute[] = Object.values(gatewayRoutes);
for (const route of gatewayRouteList) checkedAccess(route.access);
