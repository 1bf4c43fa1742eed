type Names = ReadonlyMap<string, string>;

const idName = /^\{(?:new|id) \d+\}$/;
const ownName = /^\{csrf\}$/;

/**
 * Whether an answer holds what an app was answered once: every field, with the same kind of thing in it; more is welcome.
 * Null once says nothing of what may stand there. Of a list each element that was there once is met by one.
 * Answers what is not so, one sentence each.
 */
export function unmet(expected: unknown, actual: unknown, at = 'the answer'): string[] {
  if (expected === undefined || expected === null) return [];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${at} is no list`];
    return expected.flatMap((element, index) => {
      const tries = actual.map((one) => unmet(element, one, `${at}[]`));
      if (tries.some((faults) => faults.length === 0)) return [];
      const closest = tries.sort((a, b) => a.length - b.length)[0];
      return [`${at} holds nothing like its element ${index} (${closest?.join(', ') ?? 'it is empty'})`];
    });
  }
  if (typeof expected === 'object') {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return [`${at} is no object`];
    return Object.entries(expected).flatMap(([field, part]) =>
      field in actual
        ? unmet(part, (actual as Record<string, unknown>)[field], `${at}.${field}`)
        : [`${at}.${field} is missing`],
    );
  }
  // Words that an app compares, such as a kind or a code, stay what they are.
  if (typeof expected === 'string' && /\.(?:event|service|code|kind|status|role)$/.test(at))
    return expected === actual ? [] : [`${at} is ${String(actual)} instead of ${expected}`];
  return typeof expected === typeof actual ? [] : [`${at} is ${typeof actual} instead of ${typeof expected}`];
}

/** What names stand for in an answer, as far as its elements can be told apart. */
export function fits(expected: unknown, actual: unknown, known: Names): Map<string, string> {
  const found = new Map<string, string>();
  read(expected, actual);
  return found;

  function read(template: unknown, value: unknown): void {
    if (typeof template === 'string' && typeof value === 'string') {
      if (ownName.test(template) || (idName.test(template) && !known.has(template) && !found.has(template)))
        found.set(template, value);
    } else if (Array.isArray(template) && Array.isArray(value)) {
      const taken = new Set<unknown>();
      for (const element of template) {
        const same = value.find((one) => !taken.has(one) && isSame(element, one));
        if (same === undefined) continue;
        taken.add(same);
        read(element, same);
      }
    } else if (isObject(template) && isObject(value)) {
      for (const [field, part] of Object.entries(template)) read(part, value[field]);
    }
  }

  /** By its id where that is known, else by its name, else by what kind of thing it holds. */
  function isSame(template: unknown, value: unknown): boolean {
    if (unmet(template, value).length > 0) return false;
    if (!isObject(template) || !isObject(value)) return false;
    const id = known.get(String(template.id)) ?? found.get(String(template.id));
    if (id !== undefined) return value.id === id;
    return !('name' in template) || template.name === value.name;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
