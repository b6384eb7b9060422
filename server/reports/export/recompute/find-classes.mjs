/** Classes as they ran, in the order in which they began: [{ id, from, until }]. */
export function findClasses(facts) {
  const runs = new Map();
  for (const { name, at, class: id } of facts) {
    if (id === null) continue;
    const run = runs.get(id);
    if (!run) {
      if (name === "class.started")
        runs.set(id, { id, from: at, until: at, ended: false });
    } else if (name === "class.ended" || !run.ended) {
      run.until = at;
      run.ended ||= name === "class.ended";
    }
  }
  return [...runs.values()];
}

/** Who has the room when, [from, until, id]: of classes at once the latest begun. */
export function shareRoom(classes) {
  const edges = [
    ...new Set(classes.flatMap(({ from, until }) => [from, until])),
  ].sort((a, b) => a - b);
  const parts = [];
  for (let index = 1; index < edges.length; index++) {
    const [from, until] = [edges[index - 1], edges[index]];
    const owner = classes.findLast(
      (run) => run.from <= from && run.until >= until,
    );
    if (!owner) continue;
    const last = parts.at(-1);
    if (last && last[1] === from && last[2] === owner.id) last[1] = until;
    else parts.push([from, until, owner.id]);
  }
  return parts;
}
