import { writePdf } from "../../features/deck/fixtures/write-pdf.ts";
import type { PdfCase } from "./pdf-case.ts";

/** A sheet as it comes from the scanner. */
interface Sheet {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the image program draws it with. */
  readonly drawn: readonly string[];
  readonly colours: "DeviceGray" | "DeviceRGB" | "DeviceCMYK";
  /** Black and white, packed as faxes are. */
  readonly isFax?: boolean;
}

const DOTS_PER_POINT = 150 / 72;

function describeImage(sheet: Sheet, bytes: number): string {
  const { widthPx: width, heightPx: height, colours, isFax = false } = sheet;
  const packing = isFax
    ? `/BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`
    : "/BitsPerComponent 8 /Filter /DCTDecode";
  const inverted = colours === "DeviceCMYK" ? "/Decode [1 0 1 0 1 0 1 0]" : "";
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colours} ${packing} ${inverted} /Length ${bytes} >>`;
}

/** Wraps pictures into a file, one a page, as the program beside a scanner does. */
function wrap(sheets: readonly (readonly [Sheet, Uint8Array])[]): Uint8Array {
  const kids = sheets.map((_, index) => `${3 + index * 3} 0 R`).join(" ");
  return writePdf([
    { body: "<< /Type /Catalog /Pages 2 0 R >>" },
    { body: `<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>` },
    ...sheets.flatMap(([sheet, stream], index) => {
      const number = 3 + index * 3;
      const width = sheet.widthPx / DOTS_PER_POINT;
      const height = sheet.heightPx / DOTS_PER_POINT;
      const content = Buffer.from(`${width} 0 0 ${height} 0 0 cm /Scan Do`);
      return [
        {
          body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << /XObject << /Scan ${number + 2} 0 R >> >> >>`,
        },
        { body: `<< /Length ${content.length} >>`, stream: content },
        { body: describeImage(sheet, stream.length), stream },
      ];
    }),
  ]);
}

const scan =
  (...sheets: readonly Sheet[]): PdfCase["make"] =>
  async ({ run, read }) => {
    const pictures: [Sheet, Uint8Array][] = [];
    for (const [index, sheet] of sheets.entries()) {
      const name = `${index}.${sheet.isFax === true ? "group4" : "jpg"}`;
      const size = `${sheet.widthPx}x${sheet.heightPx}`;
      await run("convert", "-size", size, ...sheet.drawn, name);
      pictures.push([sheet, await read(name)]);
    }
    return wrap(pictures);
  };

/** Words on yellowish paper, a little askew, with the noise of a scanner. */
const paper = (words: string): readonly string[] =>
  `xc:#f4efe2 -font DejaVu-Sans -pointsize 60 -fill #333 -annotate 2x2+120+300 ${words} -seed 7 -attenuate 0.4 +noise Gaussian`.split(
    " ",
  );
const A4 = { widthPx: 1240, heightPx: 1754 };

/** Files that hold nothing but pictures; there are no words in them to read out. */
export const SCAN_CASES: readonly PdfCase[] = [
  {
    name: "a scanned sheet, a little askew",
    programs: ["convert"],
    make: scan({
      ...A4,
      drawn: [...paper("Sheet"), "-colorspace", "Gray"],
      colours: "DeviceGray",
    }),
    becomes: { slides: 1 },
  },
  {
    name: "a fax in black and white",
    programs: ["convert"],
    make: scan({
      ...A4,
      drawn: [...paper("Fax"), "-monochrome"],
      colours: "DeviceGray",
      isFax: true,
    }),
    becomes: { slides: 1 },
  },
  {
    name: "three scanned sheets",
    programs: ["convert"],
    make: scan(
      ...["1", "2", "3"].map((number): Sheet => ({
        ...A4,
        drawn: paper(`Sheet-${number}`),
        colours: "DeviceRGB",
      })),
    ),
    becomes: { slides: 3 },
  },
  {
    name: "a picture for the printing press, in four inks",
    programs: ["convert"],
    make: scan({
      widthPx: 900,
      heightPx: 600,
      drawn: ["gradient:tomato-steelblue", "-colorspace", "CMYK"],
      colours: "DeviceCMYK",
    }),
    becomes: { slides: 1 },
  },
  {
    name: "a scan of 60 million pixels",
    programs: ["convert"],
    make: scan({
      widthPx: 7000,
      heightPx: 8600,
      drawn: ["gradient:white-gray", "-colorspace", "sRGB"],
      colours: "DeviceRGB",
    }),
    becomes: "pdf-too-large",
  },
];
