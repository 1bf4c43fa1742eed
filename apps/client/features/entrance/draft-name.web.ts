const key = 'florin.household-name';

/** What a household that is being set up was to be called: this tab keeps it over a reload, where it may. */
export function readDraftName(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function writeDraftName(name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // A private window may refuse storage: then a reload asks again.
  }
}
