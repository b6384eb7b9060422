import type { PdfCase, Program, Workshop } from "./pdf-case.ts";

const FONT = "/Helvetica findfont 24 scalefont setfont";

/** Pages in PostScript, each with its number on it. */
const writePages = (count: number, width = 640, height = 360): string =>
  `%!PS\n<< /PageSize [${width} ${height}] >> setpagedevice ${FONT}\n1 1 ${count} { 40 ${height / 2} moveto (Page ) show 10 string cvs show showpage } for\n`;

async function distil(
  { run, write, read }: Workshop,
  source: string,
  ...options: string[]
): Promise<Uint8Array> {
  await write("a.ps", source);
  await run(
    "gs",
    "-q",
    "-dBATCH",
    "-dNOPAUSE",
    "-dSAFER",
    "-sDEVICE=pdfwrite",
    ...options,
    "-sOutputFile=a.pdf",
    "a.ps",
  );
  return read("a.pdf");
}

const distilled =
  (source: string, ...options: string[]): PdfCase["make"] =>
  (workshop) =>
    distil(workshop, source, ...options);

const GS: readonly Program[] = ["gs"];
const QPDF: readonly Program[] = ["gs", "qpdf"];

/** Three pages that went through another program once more. */
const reworked =
  (...options: string[]): PdfCase["make"] =>
  async (workshop) => {
    await distil(workshop, writePages(3));
    await workshop.run("qpdf", ...options, "a.pdf", "b.pdf");
    return workshop.read("b.pdf");
  };

const encrypt = (user: string, bits: string): string[] => [
  "--encrypt",
  user,
  "owner",
  bits,
  "--",
];

/** Files of print shops and their tools, in the forms in which the format comes. */
export const PRESS_CASES: readonly PdfCase[] = [
  {
    name: "a page of PostScript",
    programs: GS,
    make: distilled(writePages(1)),
    becomes: { slides: 1, words: ["Page 1"] },
  },
  {
    name: "200 pages",
    programs: GS,
    make: distilled(writePages(200)),
    becomes: { slides: 200, words: ["Page 1"] },
  },
  {
    name: "201 pages",
    programs: GS,
    make: distilled(writePages(201)),
    becomes: "pdf-too-many-pages",
  },
  {
    name: "a page of five metres by five",
    programs: GS,
    make: distilled(writePages(1, 14_400, 14_400)),
    becomes: { slides: 1, words: ["Page 1"] },
  },
  {
    name: "a page like a long ribbon",
    programs: GS,
    make: distilled(writePages(1, 200, 8000)),
    becomes: { slides: 1, words: ["Page 1"] },
  },
  {
    name: "the format as it was in the year 2000",
    programs: GS,
    make: distilled(writePages(2), "-dCompatibilityLevel=1.3"),
    becomes: { slides: 2, words: ["Page 1"] },
  },
  {
    name: "a password in the old manner",
    programs: GS,
    make: distilled(
      writePages(1),
      "-sOwnerPassword=owner",
      "-sUserPassword=user",
    ),
    becomes: "pdf-encrypted",
  },
  {
    name: "arranged for the web",
    programs: QPDF,
    make: reworked("--linearize"),
    becomes: { slides: 3, words: ["Page 1"] },
  },
  {
    name: "packed into object streams",
    programs: QPDF,
    make: reworked("--object-streams=generate"),
    becomes: { slides: 3, words: ["Page 1"] },
  },
  {
    name: "turned by a quarter",
    programs: QPDF,
    make: reworked("--rotate=+90"),
    becomes: { slides: 3, words: ["Page 1"] },
  },
  {
    name: "a password in the new manner",
    programs: QPDF,
    make: reworked(...encrypt("user", "256")),
    becomes: "pdf-encrypted",
  },
  {
    name: "locked against changes, open to read",
    programs: QPDF,
    make: reworked(...encrypt("", "256")),
    becomes: { slides: 3, words: ["Page 1"] },
  },
];
