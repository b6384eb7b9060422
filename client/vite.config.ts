import { preact } from "@preact/preset-vite";
import { defineConfig } from "vite";
import { shaderDropper } from "./drop-shaders.ts";
import { zodTrimmer } from "./trim-zod.ts";

/** Where the island's own server listens while Vite serves the pages. */
const server = process.env["ISLET_URL"] ?? "http://localhost:2567";

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [preact(), shaderDropper, zodTrimmer],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The 3D scene is one large part that is fetched only when it is looked at.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What two pages share comes as one file: seventy small ones pack badly.
          groups: [
            {
              name: "common",
              test: /\/(client\/(interface|network|input)|shared|node_modules\/(lucide|preact|@preact))\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
    // Design §3: the browsers that are promised to work.
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
  },
  server: {
    proxy: {
      // As objects, so that the host stays Vite's own: the server takes writes from its own origin only.
      "/api": { target: server },
      "/files": { target: server },
      // A seat's socket: process, room, and who sits there.
      "^/[\\w-]+/[\\w-]+\\?sessionId=": { target: server, ws: true },
    },
  },
});
