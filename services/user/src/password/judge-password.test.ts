import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgePassword, type PasswordRefusal } from './index';

const ada = { email: 'ada.lovelace@analytical.example', displayName: 'Ada Lovelace' };
const judge = (password: string, more: { hasSecondFactor?: boolean } = {}) =>
  judgePassword({ ...ada, password, ...more });

describe('length', () => {
  test('fifteen characters for one factor, eight beside a second', () => {
    expect(judge('k7#Vq9!xL2mWz5')).toEqual({ ok: false, reason: 'too-short' });
    expect(judge('k7#Vq9!xL2mWz5p')).toEqual({ ok: true });
    expect(judge('k7#Vq9!', { hasSecondFactor: true })).toEqual({ ok: false, reason: 'too-short' });
    expect(judge('k7#Vq9!x', { hasSecondFactor: true })).toEqual({ ok: true });
  });

  test('up to 1024 characters', () => {
    const long = createHash('shake256', { outputLength: 1024 }).update('x').digest('hex').slice(0, 1024);
    expect(judge(long)).toEqual({ ok: true });
    expect(judge(`${long}x`)).toEqual({ ok: false, reason: 'too-long' });
  });

  test('is counted in characters, composed: an emoji is one, a letter and its accent are one', () => {
    expect(judge('🦊🌵🎻🧭🪁🧿🪐🫖🦉🧶🪵🎲🧊🛶')).toEqual({ ok: false, reason: 'too-short' });
    expect(judge('🦊🌵🎻🧭🪁🧿🪐🫖🦉🧶🪵🎲🧊🛶🪺')).toEqual({ ok: true });
    expect(judge('e\u0301'.repeat(14))).toEqual({ ok: false, reason: 'too-short' });
  });
});

describe('passwords that are among the first to be guessed are refused', () => {
  test.each([
    'passwordpassword',
    'Password12345678',
    'P@ssw0rdP@ssw0rd!',
    'MyP4ssw0rd123456',
    'passwordpassword1',
    'password password',
    'pass.word.pass.word',
    'drowssapdrowssap123456',
    '123456789012345',
    '1234567890123456',
    '987654321098765',
    '0000000000000000',
    'aaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaab',
    'abababababababab',
    'abcdefghijklmnop',
    'zyxwvutsrqponmlk',
    'abc123abc123abc123',
    'qwertyuiopasdfgh',
    'qwertyuiop123456',
    'qwertzuiopasdfgh',
    'azertyuiopqsdfgh',
    '1qaz2wsx3edc4rfv',
    '1q2w3e4r5t6y7u8i9o0p',
    'qazwsxedcrfvtgb',
    'zaq12wsxcde34rfv',
    'asdfghjklasdfghjkl',
    '!@#$%^&*()!@#$%^&*()',
    'iloveyouiloveyou',
    'iloveyouforever',
    'iloveyou1234567',
    'letmeinletmein123',
    'welcomewelcome1',
    'Welcome2026Welcome',
    'adminadminadmin1',
    'administrator2026',
    'changemechangeme',
    'Summer2025Summer2025',
    'monkeymonkeymonkey',
    'manchesterunited',
    'liverpoolfootball',
    'harrypotterharry',
    'starwarsstarwars',
    'jesusjesusjesus1',
    'correcthorsebatterystaple',
    'Correct-Horse-Battery-Staple',
    'onetwothreefourfive',
    'motdepassemotdepasse',
    'passwortpasswort',
    'парольпарольпароль',
    'йцукенгшщзхъфыва',
    'fuckyoufuckyou12',
    'mymoneymybudget',
    'householdfinance1',
    '24121987241219872412',
    '3141592653589793',
    '               ',
    '...............',
    '. - . - . - . - . - .',
    'florinflorinflorin',
  ])('%j', (password) => {
    expect(judge(password)).toEqual({ ok: false, reason: 'too-common' });
  });

  test.each([
    'password',
    'P@ssw0rd',
    'monkey12',
    'Summer24',
    'qwerty123',
    '12345678',
    'abcd1234',
    '11111111',
    'Dragon2024!',
  ])('%j, beside a second factor too', (password) => {
    expect(judge(password, { hasSecondFactor: true })).toEqual({ ok: false, reason: 'too-common' });
  });
});

describe('passwords made of what is known are refused', () => {
  test.each<[string, PasswordRefusal]>([
    ['Florin-Budget-Florin-26', 'names-the-product'],
    ['FlorinFl0rinXkq7', 'names-the-product'],
    ['ada.lovelace@analytical.example', 'names-its-owner'],
    ['AdaLovelaceAdaLovelace', 'names-its-owner'],
    ['Ada Lovelace 1815', 'names-its-owner'],
    ['lovelace-analytical', 'names-its-owner'],
    ['ecalevolecalevolada', 'names-its-owner'],
    ['L0vel@ceL0vel@ce!!', 'names-its-owner'],
  ])('%j', (password, reason) => {
    expect(judge(password)).toEqual({ ok: false, reason });
  });

  test('the same password is fine for somebody else', () => {
    const password = 'lovelace-analytical';
    expect(judgePassword({ password, email: 'bo@example.org', displayName: 'Bo' })).toEqual({ ok: true });
  });
});

describe('passwords with enough to guess are accepted', () => {
  test.each([
    'gravel umbrella tuesday quince',
    'Thirteen cellos drowned in marmalade',
    'kiosk-lantern-oxbow-fjord',
    'zwölf Boxkämpfer jagen Viktor',
    'солнечный верблюд читает газету',
    '吾輩は猫である名前はまだ無いのだ',
    'vT9$kk2!pQz8&nB4',
    'x7f3a9c1e5b2d8064',
    'I moved to Utrecht with 3 broken umbrellas',
  ])('%j', (password) => {
    expect(judge(password)).toEqual({ ok: true });
  });

  test('whatever is random is accepted', () => {
    for (let n = 0; n < 3000; n += 1) {
      const random = createHash('sha256').update(`seed ${n}`).digest('base64url').slice(0, 15);
      expect([random, judge(random)]).toEqual([random, { ok: true }]);
    }
  });
});

test('half a character is no text', () => {
  expect(judge('k7#Vq9!xL2mWz5p\ud800')).toEqual({ ok: false, reason: 'not-text' });
});

test('any text gets a verdict, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1024, size: 'max' }), (password) => {
      const startedAtMs = performance.now();
      judge(password);
      expect(performance.now() - startedAtMs).toBeLessThan(500);
    }),
    { numRuns: 30 },
  );
});
