/** Thrown by a trial that this machine can't hold; the message says what is missing. */
export class TrialSkipped extends Error {
  override name = "TrialSkipped";
}
