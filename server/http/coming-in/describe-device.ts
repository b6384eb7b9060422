const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/CriOS\/|Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/CrOS/, "Chromebook"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];
/** Longer than any honest one; the rest is not looked at. */
const MAX_CHARS = 400;

/** A device as its owner would call it, such as "Chrome, Android"; nothing finer is kept. */
export function describeDevice(userAgent: string | undefined): string {
  const text = (userAgent ?? "").slice(0, MAX_CHARS);
  const find = (list: readonly (readonly [RegExp, string])[]): string[] =>
    list.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
  return [...find(BROWSERS).slice(0, 1), ...find(SYSTEMS).slice(0, 1)].join(
    ", ",
  );
}
