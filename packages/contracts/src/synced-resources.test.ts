import { describe, expect, test } from 'vitest';
import {
  resourcesOf,
  resourcesShownTo,
  type SyncedResource,
  scopes,
  syncedResources,
  syncedServices,
  viewOf,
} from './index';
import { operations } from './operations';

const names = Object.keys(syncedResources) as SyncedResource[];

describe('the registry of synced resources', () => {
  test.each(syncedServices)('has a feed in %s that names each of its resources and no other', (service) => {
    const { output } = operations[`${service}/list-changes`];
    expect(Object.keys(output.shape.resources.shape).sort()).toEqual(resourcesOf(service).sort());
  });

  test.each(names)('%s has an id and a change number, which the feed is ordered by', (name) => {
    expect(Object.keys(syncedResources[name].row.shape)).toEqual(expect.arrayContaining(['id', 'change']));
  });

  test.each(names)('%s is shown to nobody whose role or scopes do not cover it', (name) => {
    const { service, scope, role } = syncedResources[name];
    expect(resourcesShownTo(service, { role, scopes })).toContain(name);
    expect(resourcesShownTo(service, { role: null, scopes })).toEqual([]);
    const others = scopes.filter((one) => one !== scope);
    expect(resourcesShownTo(service, { role: 'owner', scopes: others })).not.toContain(name);
  });

  test('fingerprints what is shown: another set of resources is another view', () => {
    const views = names.map((name) => viewOf([name]));
    expect(new Set([...views, viewOf(names), viewOf([])]).size).toBe(names.length + 2);
    expect(viewOf(names)).toBe(viewOf([...names]));
  });
});
