import type {
  EventDeclaration,
  EventDeclarations,
} from "../../shared/engagement/define-event.ts";

/**
 * Joins what several features declare of the same event, such as `item.opened`
 * of a menu and of a routine: one meaning, and all their fields.
 *
 * @throws when two differ in version or meaning, or in what a field of the same name is.
 */
export function joinEvents(
  lists: readonly EventDeclarations[],
): EventDeclarations {
  const joined: Record<string, EventDeclaration> = {};
  for (const [name, event] of lists.flatMap((list) => Object.entries(list))) {
    const known = joined[name];
    joined[name] = known ? join(name, known, event) : event;
  }
  return joined;
}

function join(
  name: string,
  a: EventDeclaration,
  b: EventDeclaration,
): EventDeclaration {
  if (a.version !== b.version || a.meaning !== b.meaning)
    throw new Error(`${name} is declared twice, and not alike`);
  for (const [key, field] of Object.entries(b.payload.shape)) {
    const known = a.payload.shape[key];
    if (known && known.description !== field.description)
      throw new Error(`${key} of ${name} means two things`);
  }
  return { ...a, payload: a.payload.extend(b.payload.shape).loose() };
}
