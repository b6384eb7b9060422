import type { PdfCase, Workshop } from "./pdf-case.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><meta charset="utf-8">${head}<body style="font: 24px 'Noto Sans CJK KR', 'DejaVu Sans', sans-serif">${body}`;

const printed =
  (html: string, options?: Parameters<Workshop["print"]>[1]): PdfCase["make"] =>
  ({ print }) =>
    print(html, options);

const BREAK = `<div style="break-before: page">`;
const CHART = `<svg width="400" height="200"><rect width="90" height="180" x="10" y="10" fill="#9c3d24"/><circle cx="250" cy="100" r="80" fill="url(#g)"/><defs><radialGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#2a4a6b"/></radialGradient></defs></svg>`;

/** Files that a browser prints. */
export const BROWSER_CASES: readonly PdfCase[] = [
  {
    name: "an article of two pages",
    programs: ["browser"],
    make: printed(page(`<h1>Healthy plates</h1>${BREAK}<p>Second page`)),
    becomes: { slides: 2, words: ["Healthy plates"] },
  },
  {
    name: "Arabic, from right to left",
    programs: ["browser"],
    make: printed(
      page(`<h1 dir="rtl" lang="ar">طبق صحي</h1><p dir="rtl">خضار وأرز`),
    ),
    becomes: { slides: 1, words: ["طبق"] },
  },
  {
    name: "Hebrew, from right to left, with numbers",
    programs: ["browser"],
    make: printed(page(`<h1 dir="rtl" lang="he">צלחת בריאה 45</h1>`)),
    becomes: { slides: 1, words: ["צלחת", "45"] },
  },
  {
    name: "Korean",
    programs: ["browser"],
    make: printed(page(`<h1 lang="ko">건강한 접시</h1><p>오늘의 채소와 밥`)),
    becomes: { slides: 1, words: ["건강한 접시"] },
  },
  {
    name: "Japanese in columns from the right",
    programs: ["browser"],
    make: printed(
      page(`<p lang="ja" style="writing-mode: vertical-rl">野菜とご飯`),
    ),
    becomes: { slides: 1 },
  },
  {
    name: "a chart with gradients, and a table",
    programs: ["browser"],
    make: printed(
      page(`${CHART}<table border="1"><tr><td>Rice<td>45 g</table>`),
    ),
    becomes: { slides: 1, words: ["Rice", "45 g"] },
  },
  {
    name: "a wide slide with a form and a link",
    programs: ["browser"],
    make: printed(
      page(
        `<input value="typed"><select><option>chosen</select><a href="http://127.0.0.1:1/">a link</a>`,
      ),
      { width: "13.33in", height: "7.5in" },
    ),
    becomes: { slides: 1, words: ["a link"] },
  },
];
