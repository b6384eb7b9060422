const NUMBERS_PER_MASK = 16;
/** A 32-bit varint takes at most five bytes, a mask two. */
export const MAX_NUMBER_BYTES = 7;
const MASK_BYTES = 2;

/**
 * Writes the numbers of some, ascending: how many masks, then for each how many blocks of 16
 * numbers it skips and which of its own 16 are meant. Two bytes and a half for
 * sixteen neighbours, three for one alone.
 * @returns where the next byte goes
 */
export function writeNumbers(
  view: DataView,
  start: number,
  numbered: readonly { readonly number: number }[],
): number {
  const masks: { block: number; mask: number }[] = [];
  for (const { number } of numbered) {
    const block = Math.floor(number / NUMBERS_PER_MASK);
    const last = masks.at(-1);
    const bit = 1 << (number % NUMBERS_PER_MASK);
    if (last?.block === block) last.mask |= bit;
    else masks.push({ block, mask: bit });
  }
  let at = writeVarint(view, start, masks.length);
  let next = 0;
  for (const { block, mask } of masks) {
    at = writeVarint(view, at, block - next);
    view.setUint16(at, mask, true);
    at += MASK_BYTES;
    next = block + 1;
  }
  return at;
}

/** Reads what `writeNumbers` wrote. Throws a `RangeError` where the bytes end too early. */
export function readNumbers(
  view: DataView,
  start: number,
): { readonly numbers: number[]; readonly end: number } {
  const numbers: number[] = [];
  let { value: masks, end: at } = readVarint(view, start);
  let block = 0;
  for (; masks > 0; masks--) {
    const skipped = readVarint(view, at);
    block += skipped.value;
    const mask = view.getUint16(skipped.end, true);
    at = skipped.end + MASK_BYTES;
    for (let bit = 0; bit < NUMBERS_PER_MASK; bit++)
      if ((mask & (1 << bit)) !== 0)
        numbers.push(block * NUMBERS_PER_MASK + bit);
    block += 1;
  }
  return { numbers, end: at };
}

function writeVarint(view: DataView, start: number, value: number): number {
  let at = start;
  let rest = value;
  while (rest > 127) {
    view.setUint8(at++, (rest & 127) | 128);
    rest >>>= 7;
  }
  view.setUint8(at++, rest);
  return at;
}

function readVarint(
  view: DataView,
  start: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = start, shift = 0; shift < 28; at++, shift += 7) {
    const byte = view.getUint8(at);
    value |= (byte & 127) << shift;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new RangeError("a number of the wire is too large");
}
