import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { expect, test } from "vitest";

/**
 * Who may import whom: the table is the document. A room may always import
 * from itself; the longest prefix of a file's path is its room.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "shared/simulation": ["shared/places"],
  "shared/places": ["shared/features", "shared/protocol", "shared/words"],
  "shared/engagement": [],
  "shared/features": [
    "shared/access",
    "shared/curriculum",
    "shared/engagement",
    "shared/protocol",
    "shared/words",
  ],
  "shared/protocol": ["shared/features", "shared/engagement"],
  "shared/words": [],
  "shared/curriculum": ["shared/words"],
  "shared/access": ["shared/features", "shared/protocol"],
  "shared/units": [],

  "client/network": [
    "shared",
    "client/interface/app.ts",
    "client/scene/motion",
    "client/scene/position-source.ts",
  ],
  "client/input": ["shared"],
  "client/scene": [
    "shared",
    "client/input",
    "client/frame.ts",
    "client/built-files.ts",
    "client/interface/app.ts",
    "client/interface/icon.tsx",
  ],
  "client/interface": ["shared", "client/features"],
  "client/features": ["shared", "client/interface", "client/built-files.ts"],
  "client/pages": ["shared", "client"],
  client: ["shared"],

  "server/rooms": [
    "shared",
    "server/config.ts",
    "server/features",
    "server/people",
    "server/content",
    "server/engagement",
    "server/storage",
  ],
  "server/features": [
    "shared",
    "server/config.ts",
    "server/jobs/add-job.ts",
    // For the contexts that tests are given.
    "server/testing/make-test-config.ts",
    "server/audit",
    "server/people",
    "server/classes",
    "server/conversations",
    "server/things",
    "server/content",
    "server/engagement",
    "server/storage",
  ],
  "server/people": [
    "shared",
    "server/audit",
    "server/classes",
    "server/content",
    "server/engagement",
    "server/storage",
    "server/config.ts",
    "server/features",
  ],
  "server/classes": [
    "shared",
    "server/jobs/add-job.ts",
    "server/engagement",
    "server/storage",
  ],
  "server/conversations": ["shared", "server/engagement", "server/storage"],
  "server/things": ["shared", "server/engagement", "server/storage"],
  "server/content": ["shared", "server/storage", "server/features/context.ts"],
  "server/engagement": ["shared", "server/storage"],
  "server/audit": ["shared", "server/storage"],
  "server/reports": [
    "shared",
    "server/audit",
    "server/jobs",
    "server/content",
    "server/engagement",
    "server/storage",
    "server/read-app-version.ts",
  ],
  "server/storage": ["shared", "server/read-app-version.ts"],
  "server/jobs": ["shared", "server/engagement", "server/storage"],
  "server/mail": [
    "shared",
    "server/config.ts",
    "server/classes",
    "server/engagement",
    "server/jobs",
    "server/people",
    "server/storage",
  ],
  "server/http": ["shared", "server"],
  "server/commands": ["shared", "server"],
  server: ["shared", "server"],
  assets: [
    "shared",
    "assets",
    // Decks are drawn by a browser, with the words that pages speak.
    "server/http/help-pages/page-words.ts",
    "server/testing/find-chromium.ts",
  ],
};

/** Which room may use a package that belongs to one room alone. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: RegExp }[] = [
  { name: /^three(\/|$)|^three-mesh-bvh$/, rooms: /^client\/scene\// },
  {
    name: /^@colyseus\/sdk$/,
    rooms: /^(client\/network|server\/(testing|trials|bots|bench))\//,
  },
  {
    name: /^@colyseus\/(core|ws-transport)$/,
    rooms: /^server\/(rooms\/|http\/island-routes|start-island|bench\/)/,
  },
  { name: /^(pg|@electric-sql\/pglite)(\/|$)/, rooms: /^server\/storage\// },
  { name: /^(preact|@preact\/signals|lucide)(\/|$)/, rooms: /^client\// },
  { name: /^node:|^(express|kysely|pino)$/, rooms: /^(server|assets)\// },
];

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const files = globSync("{client,server,shared,assets}/**/*.{ts,tsx}", {
  cwd: root,
  exclude: ["**/node_modules/**", "client/dist/**"],
}).filter(
  (file) => !/\.test\.tsx?$|\/testing\/|\/trials\/|\/browser\//.test(file),
);

interface Import {
  readonly from: string;
  /** Another file of the house, or a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

function listImports(file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const { module } = parseSync(file, source);
  const specifiers = [
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) =>
        /^"(.*)"$/.exec(source.slice(start, end))?.slice(1) ?? [],
    ),
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  return specifiers.map((to) => ({
    from: file,
    isPackage: !to.startsWith("."),
    to: to.startsWith(".") ? relative(root, join(root, dirname(file), to)) : to,
  }));
}

const imports = files.flatMap(listImports);

const roomOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? "";

test("every import follows the table", () => {
  const broken = imports
    .filter(({ isPackage }) => !isPackage)
    .filter(({ from, to }) => {
      const room = roomOf(from);
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
      return !allowed.some((each) => to === each || to.startsWith(`${each}/`));
    })
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(broken).toEqual([]);
});

test("client and server never meet", () => {
  const crossed = imports
    .filter(
      ({ from, to }) =>
        (from.startsWith("client/") && to.startsWith("server/")) ||
        (from.startsWith("server/") && to.startsWith("client/")) ||
        (from.startsWith("shared/") && /^(client|server|assets)\//.test(to)),
    )
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(crossed).toEqual([]);
});

test("a package that belongs to one room is used there alone", () => {
  const strays = imports
    .filter(({ isPackage }) => isPackage)
    .filter(({ from, to }) =>
      PACKAGES.some(({ name, rooms }) => name.test(to) && !rooms.test(from)),
    )
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(strays).toEqual([]);
});

test("relative imports name their ending, and no file is a barrel but the registries", () => {
  const nameless = imports
    .filter(({ isPackage, to }) => !isPackage && !/\.(tsx?|json|css)$/.test(to))
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(nameless).toEqual([]);
});

test("imports, those of types and late ones too, run in no circle", () => {
  const next = Map.groupBy(
    imports.filter(({ isPackage }) => !isPackage),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(" -> "));
    if (start >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) follow(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) follow(file, []);
  expect(circles).toEqual([]);
});
