import type { Finding, Rule } from '../tree';

const CONTRACT = /^packages\/contracts\/src\/([^/]+)\/([^/]+)\.ts$/;
const FOLDER = /^services\/([^/]+)\/src\/([^/]+)\/index\.ts$/;

/**
 * One operation has one name in every layer: a contract's file and its service's folder are called the same;
 * consumers are `on-<event>`.
 */
export const operationsRule: Rule = (files) => {
  const contracts = new Set<string>();
  const folders = new Set<string>();
  const services = new Set<string>();
  for (const { path, text } of files) {
    const service = /^services\/([^/]+)\/src\/module\.ts$/.exec(path)?.[1];
    if (service !== undefined) services.add(service);
    const contract = CONTRACT.exec(path);
    if (
      contract !== null &&
      /\b(defineOperation|listChanges|(list|replay)(Own)?DeadLetters|rebuildLedger)\(/.test(text)
    )
      contracts.add(`${contract[1]}/${contract[2]}`);
    const folder = FOLDER.exec(path);
    if (folder !== null && /export const \w+Handlers?\b/.test(text)) folders.add(`${folder[1]}/${folder[2]}`);
  }
  return [...strayFolders(folders, contracts), ...contractsWithoutFolder(contracts, folders, services)];
};

function strayFolders(folders: ReadonlySet<string>, contracts: ReadonlySet<string>): Finding[] {
  return [...folders]
    .filter((name) => !contracts.has(name) && !/\/on-.+$/.test(name))
    .map((name) => ({
      path: `services/${name.replace('/', '/src/')}`,
      message: `no contract is called ${name}`,
    }));
}

function contractsWithoutFolder(
  contracts: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  services: ReadonlySet<string>,
): Finding[] {
  return [...contracts]
    .filter((name) => services.has(name.split('/')[0] ?? '') && !folders.has(name))
    .map((name) => ({
      path: `packages/contracts/src/${name}.ts`,
      message: `no folder of its service handles it`,
    }));
}
