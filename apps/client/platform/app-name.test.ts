import { expect, it } from 'vitest';
import packageOfApp from '../package.json';
import { appVersion } from './app-name';

it('says the version of the package', () => expect(appVersion).toBe(packageOfApp.version));
