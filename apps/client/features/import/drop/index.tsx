/** Nothing is dropped on a phone. */
export function ImportDropLayer(_props: { onFiles: () => void }) {
  return null;
}
