import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import express, { Router, type RequestHandler } from "express";

/** A built file carries a hash of what is in it, so it is never asked for twice. */
const KEEP_FOR_GOOD = "public, max-age=31536000, immutable";
/** Built files that get smaller; pictures and films are packed already. */
const PACKED = /^\/assets\/([\w.-]+\.(?:js|css|json|glb|vtt))$/;
/** Nearly the smallest there is, for a tenth of a second a file. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const PACKERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Sends built files packed as the browser likes it; each is packed once and then kept in memory. */
function createPackedFiles(folder: string): RequestHandler {
  const kept = new Map<string, Promise<{ body: Buffer; sizeBytes: number }>>();
  const pack = async (name: string, coding: keyof typeof PACKERS) => {
    const file = await readFile(`${folder}/assets/${name}`);
    const body = await PACKERS[coding](file, coding === "br" ? BROTLI : {});
    return { body, sizeBytes: file.length };
  };
  return async (request, response, next) => {
    const name = PACKED.exec(request.path)?.[1];
    const coding = request.acceptsEncodings("br", "gzip");
    if (name === undefined || (coding !== "br" && coding !== "gzip"))
      return next();
    const key = `${coding} ${name}`;
    const packed = kept.get(key) ?? pack(name, coding);
    kept.set(key, packed);
    try {
      const { body, sizeBytes } = await packed;
      response.type(name).set({
        "cache-control": KEEP_FOR_GOOD,
        "content-encoding": coding,
        vary: "accept-encoding",
        // For those who tell how much of a model has come.
        "x-file-size": String(sizeBytes),
      });
      response.send(body);
    } catch {
      kept.delete(key);
      next();
    }
  };
}

/**
 * The built client: scripts, styles, models and films, under addresses that
 * change with what is in them. An upgrade thus never mixes old with new.
 * @param folder where `npm run build` puts it
 */
export function createClientFiles(folder: string): Router {
  const router = Router();
  router.get("/assets/:name", createPackedFiles(folder));
  router.use(
    express.static(folder, {
      index: false,
      setHeaders(response, path) {
        if (path.includes("/assets/"))
          response.setHeader("cache-control", KEEP_FOR_GOOD);
      },
    }),
  );
  return router;
}
