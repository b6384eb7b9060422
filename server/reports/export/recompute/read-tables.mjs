import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads datapackage.json and parameters.json of an export. */
export function openPackage(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { resources } = read("datapackage.json");
  return {
    parameters: read("parameters.json").parameters,
    /** Yields the rows of one table as objects, typed as its schema says. */
    async *rows(name) {
      const resource = resources.find((each) => each.name === name);
      const { fields, missingValues } = resource.schema;
      let header = null;
      for await (const cells of readCells(join(folder, resource.path))) {
        if (header === null) header = cells;
        else
          yield Object.fromEntries(
            fields.map((field, index) => [
              field.name,
              readValue(field.type, cells[index], missingValues),
            ]),
          );
      }
    },
    async all(name) {
      const rows = [];
      for await (const row of this.rows(name)) rows.push(row);
      return rows;
    },
  };
}

function readValue(type, text, missingValues) {
  if (missingValues.includes(text)) return null;
  switch (type) {
    case "integer":
    case "number":
      return Number(text);
    case "boolean":
      return text === "true";
    case "datetime":
    case "date":
      return Date.parse(text);
    case "object":
      return JSON.parse(text);
    default:
      return text.startsWith("'") ? text.slice(1) : text;
  }
}

/** CSV by RFC 4180, a record at a time. */
async function* readCells(path) {
  let cells = [];
  let cell = "";
  let state = "plain";
  for await (const chunk of createReadStream(path, "utf8"))
    for (const char of chunk) {
      if (state === "quoted") {
        if (char === '"') state = "closed";
        else cell += char;
      } else if (char === '"') {
        if (state === "closed") cell += char;
        state = "quoted";
      } else if (char === ",") {
        cells.push(cell);
        cell = "";
        state = "plain";
      } else if (char === "\n") {
        yield [...cells, cell];
        cells = [];
        cell = "";
        state = "plain";
      } else if (char !== "\r") cell += char;
    }
}

/** Rows by key, in the order in which they come. */
export function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}
