import { describe, expect, it } from 'vitest';
import { placesOf } from './places';

describe('where data and key live', () => {
  it.each([
    ['Linux', 'linux', {}, '/home/ada/.local/share/florin', '/home/ada/.config/florin/keys'],
    [
      'Linux with XDG',
      'linux',
      { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' },
      '/d/florin',
      '/c/florin/keys',
    ],
    [
      'Linux with a relative XDG',
      'linux',
      { XDG_DATA_HOME: 'd' },
      '/home/ada/.local/share/florin',
      '/home/ada/.config/florin/keys',
    ],
    [
      'macOS',
      'darwin',
      {},
      '/home/ada/Library/Application Support/Florin',
      '/home/ada/Library/Application Support/Florin Keys',
    ],
    [
      'a choice',
      'linux',
      { FLORIN_DATA_DIR: '/srv/florin', FLORIN_KEY_DIR: '/etc/florin' },
      '/srv/florin',
      '/etc/florin',
    ],
    [
      'an empty choice',
      'linux',
      { FLORIN_DATA_DIR: '' },
      '/home/ada/.local/share/florin',
      '/home/ada/.config/florin/keys',
    ],
  ] as const)('%s', (_name, platform, env, dataDir, keyDir) => {
    expect(placesOf({ HOME: '/home/ada', ...env }, platform)).toEqual({ dataDir, keyDir });
  });

  it.each(['/srv/florin', '/srv/florin/keys', '/srv/florin/a/../b'])(
    'refuses the key in %s beside data in /srv/florin',
    (keyDir) => {
      expect(() => placesOf({ FLORIN_DATA_DIR: '/srv/florin', FLORIN_KEY_DIR: keyDir })).toThrow(
        'inside the data directory',
      );
    },
  );

  it('takes a neighbour whose name begins alike', () => {
    expect(placesOf({ FLORIN_DATA_DIR: '/srv/florin', FLORIN_KEY_DIR: '/srv/florin-keys' }).keyDir).toBe(
      '/srv/florin-keys',
    );
  });
});
