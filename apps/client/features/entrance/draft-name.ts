let draft = '';

/** What a household that is being set up was to be called, as long as the app runs. */
export function readDraftName(): string {
  return draft;
}

export function writeDraftName(name: string): void {
  draft = name;
}
