import { foldText } from '../text/index';

/**
 * The distinct values of one column, numbered from 0. Stored as a JSON array in UTF-8, which keeps any string
 * exactly, and read only when somebody asks for a value: sums over numbers never touch the texts.
 */
export type Dictionary<Value extends string | null> = {
  values(): readonly Value[];
  bytes(): Uint8Array;
  folded(): FoldedTexts;
};

/** All values folded for searching in one text, one value per line; value `n` starts at `starts[n]`. */
export type FoldedTexts = { text: string; starts: Uint32Array };

export function dictionaryOf<Value extends string | null>(values: readonly Value[]): Dictionary<Value> {
  return lazyDictionary(
    () => values,
    () => new TextEncoder().encode(JSON.stringify(values)),
  );
}

export function dictionaryFrom<Value extends string | null>(bytes: Uint8Array): Dictionary<Value> {
  return lazyDictionary(
    () => JSON.parse(new TextDecoder().decode(bytes)) as Value[],
    () => bytes,
  );
}

function lazyDictionary<Value extends string | null>(
  readValues: () => readonly Value[],
  readBytes: () => Uint8Array,
): Dictionary<Value> {
  let values: readonly Value[] | undefined;
  let bytes: Uint8Array | undefined;
  let folded: FoldedTexts | undefined;
  const dictionary: Dictionary<Value> = {
    values() {
      values ??= readValues();
      return values;
    },
    bytes() {
      bytes ??= readBytes();
      return bytes;
    },
    folded() {
      folded ??= foldTexts(dictionary.values());
      return folded;
    },
  };
  return dictionary;
}

function foldTexts(values: readonly (string | null)[]): FoldedTexts {
  // Folding one long text is many times cheaper than folding each value.
  const text = foldText(
    values.map((value) => (value?.includes('\n') ? value.replaceAll('\n', ' ') : value)).join('\n'),
  );
  const starts = new Uint32Array(values.length);
  for (let number = 1; number < starts.length; number += 1) {
    starts[number] = text.indexOf('\n', starts[number - 1]) + 1;
  }
  return { text, starts };
}
