/** Says that a script comes with a later version, instead of pretending to work. */
const name = process.argv[2] ?? "this";
process.stdout.write(
  `npm run ${name} is not in this version yet. See the README for what is.\n`,
);
process.exit(3);
