/** The oldest Node that the dependencies run on; package.json's `engines` says the same. */
const OLDEST = [20, 19];

/** The sentence that refuses this Node, or undefined when it will do. `version` is like `v20.20.2`. */
export function refusalOfNode(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Florin needs Node ${OLDEST.join('.')} or newer and this is ${version}: install a current one from https://nodejs.org.`;
}
