/** What decides whether somebody is counted. */
export interface StudyMember {
  readonly participant: string;
  /** participant, facilitator, educator, researcher, administrator, or a word of another study. */
  readonly role: string;
  /** person, guest, test, bot or simulated. */
  readonly accountType: string;
}

/** The pseudonyms of all who are not persons with role participant. */
export function listUncounted(members: Iterable<StudyMember>): Set<string> {
  const uncounted = new Set<string>();
  for (const { participant, role, accountType } of members)
    if (role !== "participant" || accountType !== "person")
      uncounted.add(participant);
  return uncounted;
}
