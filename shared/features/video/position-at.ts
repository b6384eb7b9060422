/** How a film stood at one moment of the server's clock. */
export interface FilmStand {
  readonly seconds: number;
  readonly positionS: number;
  readonly isPlaying: boolean;
  readonly atServerMs: number;
}

/** Where a film is at a moment of the server's clock, in seconds of it; it stops at its end. */
export function positionAt(stand: FilmStand, serverMs: number): number {
  const playedS = stand.isPlaying
    ? Math.max(0, serverMs - stand.atServerMs) / 1000
    : 0;
  return Math.min(stand.seconds, stand.positionS + playedS);
}
