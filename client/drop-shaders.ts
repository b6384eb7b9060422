import type { Plugin } from "vite";

/** The pieces of shader that the scene names, and those that three adds by itself. */
const USED = [
  "meshbasic_vert",
  "meshbasic_frag",
  "begin_vertex",
  "color_fragment",
  "project_vertex",
  "colorspace_fragment",
  "colorspace_pars_fragment",
  "tonemapping_fragment",
  "tonemapping_pars_fragment",
];
/** What no material here switches on, though all could: a piece that is for one of these alone is left out too. */
const OFF =
  /USE_(?:FOG|ENVMAP|ALPHAHASH|ALPHAMAP|ALPHATEST|AOMAP|LIGHTMAP|SPECULARMAP|LOGARITHMIC_DEPTH_BUFFER|MORPH\w+|INSTANCING_MORPH|SKINNING)|NUM_CLIPPING_PLANES|\bDITHERING|PREMULTIPLIED_ALPHA/;
const GUARDED = /^"(?:\\n)*(#if[^\\"]*)\\n[^]*#endif(?:\\n)*"$/;
const LIST = /const ShaderChunk = \{([\s\S]*?)\n\};/;
/** A line of three's file that holds a piece. */
const PIECE = /^((?:var|const) ([\w$]+) = )("(?:[^"\\\n]|\\.)*");$/gm;
/** Whoever uses a piece that was dropped is told so at once, on the console. */
const DROPPED = "#error dropped by client/drop-shaders.ts";

/** The pieces of {@link USED}, and those that they include. */
function findKept(textOf: (piece: string) => string): Set<string> {
  const kept = new Set<string>();
  const waiting = [...USED];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (kept.has(piece)) continue;
    kept.add(piece);
    for (const [, included = ""] of textOf(piece).matchAll(/#include <(\w+)>/g))
      waiting.push(included);
  }
  return kept;
}

/**
 * Leaves out of three's file the shaders that nothing here can reach: those of lit
 * and shiny materials, for all light of the island is baked. A twentieth of all
 * script. Throws where three's file is no longer written as it was.
 */
export function dropShaders(code: string): string {
  const list = LIST.exec(code)?.[1];
  const texts = new Map(
    [...code.matchAll(PIECE)].map(([, , name, text]) => [name, text]),
  );
  if (list === undefined || texts.size === 0)
    throw new Error("three keeps its shaders in another way: see drop-shaders");
  const names = new Map(
    [...list.matchAll(/(\w+): ([\w$]+)/g)].map(([, piece, name]) => [
      piece,
      name,
    ]),
  );
  const kept = findKept((piece) => texts.get(names.get(piece)) ?? "");
  const dropped = new Set(
    [...names].flatMap(([piece, name]) =>
      kept.has(piece ?? "") ? [] : [name],
    ),
  );
  return code.replaceAll(
    PIECE,
    (_line, start: string, name: string, text: string) =>
      `${start}${dropped.has(name) ? `"${DROPPED}"` : switchOff(text)};`,
  );
}

/** Leaves of a piece that is for {@link OFF} alone only the question whether it is off. */
function switchOff(text: string): string {
  const guard = GUARDED.exec(text)?.[1];
  if (guard === undefined || !OFF.test(guard)) return text;
  return `"${guard}\\n${DROPPED}\\n#endif"`;
}

/** The same as a step of the build. */
export const shaderDropper: Plugin = {
  name: "drop-shaders",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith("/three.module.js") ? dropShaders(code) : undefined,
};
