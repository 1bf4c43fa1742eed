/** The pages of the settings themselves: one chunk, so that no other has to share their words. */
export { default as About } from './About';
export { default as Data } from './Data';
export { default as Security } from './Security';
export { default as You } from './You';
