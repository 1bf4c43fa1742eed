/**
 * Runs in the page before its own scripts, as it stands: a compiler would add helpers that a page does not have.
 * `measure-app.ts` says what each function is for.
 */
(() => {
  globalThis.benchUsable = 0;
  const rowsOf = () => document.querySelectorAll('main:not([aria-busy]) .register-row-slot');
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  function whenChanged(check) {
    return new Promise((resolve) => {
      const observer = new MutationObserver(look);
      function look() {
        const result = check();
        if (result === undefined) return;
        observer.disconnect();
        resolve(result);
      }
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  }

  void whenChanged(() => (rowsOf().length > 0 ? true : undefined))
    .then(nextFrame)
    .then(() => {
      globalThis.benchUsable = performance.now();
    });

  function eventMs(name, isWanted) {
    return new Promise((resolve) => {
      addEventListener(
        name,
        function listen(event) {
          if (!isWanted(event)) return;
          removeEventListener(name, listen, { capture: true });
          resolve(performance.now());
        },
        { capture: true },
      );
    });
  }

  async function afterKey(key, payee) {
    const startMs = await eventMs('keydown', (event) => event.key === key);
    await whenChanged(() =>
      [...document.querySelectorAll('.register-payee-name')].some((cell) => cell.textContent === payee)
        ? true
        : undefined,
    );
    await nextFrame();
    return performance.now() - startMs;
  }

  async function afterInput() {
    const list = () => [...rowsOf()].map((row) => row.textContent).join('\n');
    const before = list();
    const startMs = await eventMs('input', () => true);
    await whenChanged(() => (list() === before ? undefined : true));
    await nextFrame();
    return performance.now() - startMs;
  }

  let answer;
  globalThis.benchAwaitKey = (key, payee) => {
    answer = afterKey(key, payee);
  };
  globalThis.benchAwaitInput = () => {
    answer = afterInput();
  };
  globalThis.benchAnswer = () => answer;

  globalThis.benchScroll = async (frames) => {
    const scroller = document.querySelector('.register');
    scroller.scrollTop = 0;
    const times = [];
    let last = await nextFrame();
    for (let frame = 0; frame < frames; frame += 1) {
      scroller.scrollTop += 300;
      const now = await nextFrame();
      times.push(now - last);
      last = now;
    }
    return times;
  };
})();
