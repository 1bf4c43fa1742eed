export { isInstanceRunning } from './instance-lock';
export { type Directories, openDirectories } from './open-directories';
export { type Environment, placesOf } from './places';
export { refusalFromFileError, StartRefusal } from './start-refusal';
