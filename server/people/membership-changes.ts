/** What has just changed about a membership, after it is on disk. */
export interface MembershipChange {
  readonly membershipId: string;
  readonly accountId: string;
  readonly studyId: string;
  /**
   * `role`, `name`: read the caller again. `ended`: removed, banned, or erased. `consent`: the activity scope was
   * given or withdrawn. `signed-out`: a sign-in of this member was ended, so a line it opened has to prove itself.
   */
  readonly what: "role" | "name" | "ended" | "consent" | "signed-out";
}

type Listener = (change: MembershipChange) => void;

const listeners = new Set<Listener>();

/** Hears of every change made by this process; gives the way to stop. The island acts on it at once. */
export function onMembershipChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells everybody who listens. A listener that fails must not undo what is already on disk. */
export function tellMembershipChanged(change: MembershipChange): void {
  for (const listen of listeners) queueMicrotask(() => listen(change));
}
