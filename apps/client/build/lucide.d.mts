export function licenseText(): string;
export function drawnIcons(): { name: string; path: string }[];
export function sprite(): string;
export function pathsModule(): string;
