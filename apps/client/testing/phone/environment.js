/** React Native's environment for tests, with Node's fetch under a name of its own. */
const ReactNativeEnvironment = require('@react-native/jest-preset/jest/react-native-env.js');

module.exports = class PhoneEnvironment extends ReactNativeEnvironment {
  timers = new Set();

  async setup() {
    await super.setup();
    this.global.nodeFetch = fetch;
    for (const name of ['setTimeout', 'setInterval']) {
      const start = this.global[name];
      this.global[name] = (...args) => {
        const timer = start(...args);
        this.timers.add(timer);
        return timer;
      };
    }
  }

  /** What an app that was killed still had in mind goes with it. */
  async teardown() {
    for (const timer of this.timers) clearTimeout(timer);
    await super.teardown();
  }
};
