import { type OpenApp, openApp } from '../testing/phone/open-app';
import { findNetwork, killApp, loseNetwork, newPhone, type Phone, throwAway } from '../testing/phone/phone';

const url = process.env.FLORIN_TEST_URL ?? '';
const login = { email: `mara-${Date.now()}@example.org`, password: 'seven quiet herons wade' };
const phones: Phone[] = [];

function phone(): Phone {
  const made = newPhone();
  phones.push(made);
  return made;
}

afterAll(() => {
  for (const one of phones) throwAway(one);
});

async function register(app: OpenApp): Promise<void> {
  await app.presses('Create an account');
  await app.types('Your name', 'Mara');
  await app.types('Email', login.email);
  await app.types('Password', login.password);
  await app.presses('Create account');
  await app.types('Name of the household', 'Home by the lake');
  await app.presses('Continue');
  await app.presses('Add accounts later');
  await app.sees('Start with an account');
}

async function signIn(app: OpenApp): Promise<void> {
  await app.presses('Sign in');
  await app.types('Email', login.email);
  await app.types('Password', login.password);
  await app.presses('Sign in');
}

async function addAccount(app: OpenApp): Promise<void> {
  await app.presses('Add an account');
  await app.types('Name of the account', 'Everyday account');
  await app.presses('Add account');
  await app.sees('Everyday account is added');
}

async function enter(app: OpenApp, line: string): Promise<void> {
  await app.presses('Add a transaction');
  await app.types('Quick entry', line);
  await app.presses('Add');
}

it('keeps a household on two phones: offline, after the app was ended, and back again', async () => {
  const mine = phone();
  let app = openApp(mine, url);
  await register(app);
  await addAccount(app);
  await app.seesNoMore(/to send/);

  loseNetwork(mine);
  await app.sees(/Offline/);
  await enter(app, '12.50 Bakery today');
  await app.sees('Bakery');
  await app.sees(/1 change to send/);

  // The change waits on the disk, under the key in the keychain.
  killApp(mine);
  app = openApp(mine, url);
  await app.sees('Bakery');
  await app.sees(/1 change to send/);

  findNetwork(mine);
  await app.seesNoMore(/Offline/);
  await app.seesNoMore(/to send/);
  killApp(mine);

  const theirs = phone();
  app = openApp(theirs, url);
  await signIn(app);
  await app.sees('Bakery');
  await app.sees(/12\.50/);
  await enter(app, '+2000 Salary today');
  await app.sees('Salary');
  await app.seesNoMore(/to send/);
  killApp(theirs);

  app = openApp(mine, url);
  await app.sees('Salary');
  await app.presses('Transactions');
  await app.sees('Bakery');
  await app.presses('Reports');
  await app.sees('Spending by category');
  await app.sees('No category');
}, 180_000);
