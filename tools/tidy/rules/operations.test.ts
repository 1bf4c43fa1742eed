import { describe, expect, it } from 'vitest';
import { operationsRule } from './operations';

const contract = (name: string) => ({
  path: `packages/contracts/src/${name}.ts`,
  text: 'export const x = defineOperation({});',
});
const feed = (service: string) => ({
  path: `packages/contracts/src/${service}/list-changes.ts`,
  text: 'export const x = listChanges();',
});
const folder = (service: string, name: string) => ({
  path: `services/${service}/src/${name}/index.ts`,
  text: 'export const xHandler = 1;',
});
const service = (name: string) => ({ path: `services/${name}/src/module.ts`, text: '' });

describe('one name in every layer', () => {
  it.each([
    ['contract and folder', [contract('user/sign-in'), folder('user', 'sign-in'), service('user')], []],
    [
      'a stray folder',
      [folder('user', 'sign-inn'), service('user')],
      ['no contract is called user/sign-inn'],
    ],
    [
      'an unhandled contract',
      [contract('user/sign-in'), service('user')],
      ['no folder of its service handles it'],
    ],
    ['a service that is not there yet', [contract('user/sign-in')], []],
    ['a consumer', [folder('audit', 'on-action-recorded'), service('audit')], []],
    ['a change feed', [feed('user'), folder('user', 'list-changes'), service('user')], []],
    ['a feed that nobody answers', [feed('user'), service('user')], ['no folder of its service handles it']],
    [
      'a topic that handles nothing',
      [{ path: 'services/user/src/email/index.ts', text: 'export * from "./a";' }, service('user')],
      [],
    ],
  ])('%s', (_name, files, messages) =>
    expect(operationsRule(files).map(({ message }) => message)).toEqual(messages),
  );
});
