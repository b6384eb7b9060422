import type { PdfCase, Workshop } from "./pdf-case.ts";

const SPACES = [
  "office",
  "style",
  "text",
  "drawing:draw",
  "presentation",
  "xsl-fo-compatible:fo",
  "svg-compatible:svg",
]
  .map((each) => {
    const [long = "", short = long] = each.split(":");
    return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${long}:1.0"`;
  })
  .join(" ");

/** A presentation in one flat file, each slide with one box. */
const writeSlides = (titles: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="m" style:page-layout-name="p"/></office:master-styles><office:body><office:presentation>${titles
    .map(
      (title, index) =>
        `<draw:page draw:name="${index}" draw:master-page-name="m"><draw:frame svg:width="20cm" svg:height="4cm" svg:x="2cm" svg:y="2cm"><draw:text-box><text:p>${title}</text:p></draw:text-box></draw:frame></draw:page>`,
    )
    .join("")}</office:presentation></office:body></office:document>`;

/** Lets the office program turn a file into a PDF, with a profile of its own. */
async function exportPdf(
  { dir, run, write, read }: Workshop,
  name: string,
  content: string,
): Promise<Uint8Array> {
  await write(name, content);
  await run(
    "soffice",
    `-env:UserInstallation=file://${dir}/profile`,
    "--headless",
    "--convert-to",
    "pdf",
    name,
  );
  return read(name.replace(/\.\w+$/, ".pdf"));
}

const RTF = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 DejaVu Serif;}}\f0\fs48 Portions\par\fs24 Half a plate of greens.\page Second page}`;

const LATEX = String.raw`\documentclass{article}\begin{document}\section*{Portions}$\frac{45}{3} = 15$ grams of carbohydrate.\newpage Second page\end{document}`;
const POSTER = String.raw`\documentclass{article}\pdfpagewidth=84.1cm\pdfpageheight=118.9cm\begin{document}\Huge Poster\end{document}`;

async function typeset(
  { run, write, read }: Workshop,
  source: string,
): Promise<Uint8Array> {
  await write("a.tex", source);
  await run("pdflatex", "-interaction=batchmode", "a.tex");
  return read("a.pdf");
}

/** Files of those who write: an office program, LaTeX, and troff. */
export const OFFICE_CASES: readonly PdfCase[] = [
  {
    name: "slides of the office program",
    programs: ["soffice"],
    make: (workshop) =>
      exportPdf(
        workshop,
        "a.fodp",
        writeSlides(["Healthy plates", "Two", "Three"]),
      ),
    becomes: { slides: 3, words: ["Healthy plates"] },
  },
  {
    name: "Korean slides of the office program",
    programs: ["soffice"],
    make: (workshop) =>
      exportPdf(workshop, "a.fodp", writeSlides(["건강한 접시"])),
    becomes: { slides: 1, words: ["건강한 접시"] },
  },
  {
    name: "a letter in RTF",
    programs: ["soffice"],
    make: (workshop) => exportPdf(workshop, "a.rtf", RTF),
    becomes: { slides: 2, words: ["Portions"] },
  },
  {
    name: "an article with a formula, by LaTeX",
    programs: ["pdflatex"],
    make: (workshop) => typeset(workshop, LATEX),
    becomes: { slides: 2, words: ["Portions", "grams of carbohydrate"] },
  },
  {
    name: "a poster of 84 by 119 cm, by LaTeX",
    programs: ["pdflatex"],
    make: (workshop) => typeset(workshop, POSTER),
    becomes: { slides: 1, words: ["Poster"] },
  },
  {
    name: "a manual page, by groff",
    programs: ["groff", "gs"],
    async make({ run, write, read }) {
      await write(
        "a.1",
        ".TH PLATE 1\n.SH NAME\nplate \\- half of it greens\n",
      );
      await run("sh", "-c", "groff -Tps -man a.1 > a.ps && ps2pdf a.ps a.pdf");
      return read("a.pdf");
    },
    becomes: { slides: 1, words: ["half of it greens"] },
  },
];
