/** Addresses by path, as the build names them: each carries a hash of its file. */
const addresses = import.meta.glob<string>(
  [
    "../assets/built/*.{glb,webp}",
    "../assets/built/{island,navmesh}.json",
    "../assets/built/films/*",
  ],
  // Never put into the script itself: a policy forbids captions from there.
  { eager: true, query: "?url&no-inline", import: "default" },
);

/**
 * The address of a file of `assets/built/`, such as `hall.glb`. It changes with
 * the file, so browsers may keep it for good, and a page is only ever given what
 * it was built with. Where there is no such file, nothing answers at the address.
 */
export function findBuiltFile(path: string): string {
  return addresses[`../assets/built/${path}`] ?? `/assets/${path}`;
}
