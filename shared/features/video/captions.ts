import * as z from "zod";

/** What is said from one moment of a film to another, as plain text. */
export const caption = z.object({
  fromS: z.number().min(0),
  untilS: z.number(),
  text: z.string(),
});
export type Caption = z.infer<typeof caption>;

/** What is read of captions at most. */
export const CAPTIONS_MAX_BYTES = 512 * 1024;
const CAPTIONS_MAX = 5000;
const CAPTION_MAX_CHARS = 500;
/** No film is this long. */
const TIME_MAX_S = 36_000;

export type CaptionsReading =
  | { readonly ok: true; readonly captions: Caption[] }
  | { readonly ok: false; readonly code: "no-captions" | "captions-broken" };

const TIMING = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?$/;
const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
/** The marks of WebVTT; what they mean is not kept, what they hold is. */
const MARK =
  /<(?:\/?(?:b|i|u|c|v|lang|ruby|rt)(?:[. \t][^<>]*)?|(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

/**
 * Reads WebVTT strictly and keeps its words alone: no mark, place, colour or
 * style of it. Anything in it that is neither words nor WebVTT refuses it.
 */
export function readCaptions(file: string): CaptionsReading {
  const broken = { ok: false, code: "captions-broken" } as const;
  const lines = file.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? ""))
    return { ok: false, code: "no-captions" };
  const captions: Caption[] = [];
  for (const block of cutBlocks(lines.slice(1))) {
    if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? "")) continue;
    const at = block.findIndex((line) => line.includes("-->"));
    // What stands above the first one belongs to the head of the file.
    if (at < 0 && captions.length === 0) continue;
    if (at < 0 || at > 1) return broken;
    const span = readTiming(block[at] ?? "");
    const text = readText(block.slice(at + 1));
    if (!span || text === null) return broken;
    if (text !== "") captions.push({ ...span, text });
    if (captions.length > CAPTIONS_MAX) return broken;
  }
  if (captions.length === 0) return { ok: false, code: "no-captions" };
  return { ok: true, captions: captions.toSorted((a, b) => a.fromS - b.fromS) };
}

function* cutBlocks(lines: readonly string[]): Generator<string[]> {
  let block: string[] = [];
  for (const line of [...lines, ""])
    if (line.trim() !== "") block.push(line);
    else if (block.length > 0) {
      yield block;
      block = [];
    }
}

function readTiming(line: string): Pick<Caption, "fromS" | "untilS"> | null {
  const [, from = "", until = ""] = TIMING.exec(line) ?? [];
  const fromS = readTimeS(from);
  const untilS = readTimeS(until);
  return fromS < untilS && untilS <= TIME_MAX_S ? { fromS, untilS } : null;
}

function readTimeS(time: string): number {
  const parts = TIME.exec(time);
  if (!parts) return NaN;
  const [hours, minutes, seconds, ms] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wholeS = 3600 * (hours ?? 0) + 60 * (minutes ?? 0) + (seconds ?? 0);
  // One division: the same time is the same number.
  return (1000 * wholeS + (ms ?? 0)) / 1000;
}

/** The words of one caption; `null` where there is more in it than words. */
function readText(lines: readonly string[]): string | null {
  const unmarked = lines.join("\n").replaceAll(MARK, "");
  if (/[<>]/.test(unmarked)) return null;
  const text = unmarked
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (each) => ENTITIES[each] ?? "")
    .normalize("NFC")
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[ \t]+/g, " ")
    // A line of marks alone leaves nothing; written anew it would end the caption.
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
  if (/[^\n\P{Cc}]/u.test(text)) return null;
  return Array.from(text).length <= CAPTION_MAX_CHARS ? text : null;
}

const tellTime = (seconds: number): string => {
  const ms = Math.round(1000 * seconds);
  const pad = (value: number, digits = 2): string =>
    String(Math.floor(value)).padStart(digits, "0");
  return `${pad(ms / 3_600_000)}:${pad((ms / 60_000) % 60)}:${pad((ms / 1000) % 60)}.${pad(ms % 1000, 3)}`;
};

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Captions as WebVTT again, of nothing but words. */
export function writeCaptions(captions: readonly Caption[]): string {
  const blocks = captions.map(
    ({ fromS, untilS, text }) =>
      `${tellTime(fromS)} --> ${tellTime(untilS)}\n${escape(text)}\n`,
  );
  return ["WEBVTT\n", ...blocks].join("\n");
}
