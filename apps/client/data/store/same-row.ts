/** Whether two rows say the same, so that the one in view can stay. Parts of a row are compared as text. */
export function isSameRow(one: object, other: object): boolean {
  const fields = Object.entries(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([name, value]) => isSameValue(value, (other as Record<string, unknown>)[name]))
  );
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
