/** Where one is in a recording, such as 4:05 or 1:04:05. */
export function tellPosition(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return (parts[0] === 0 ? parts.slice(1) : parts)
    .map((part, index) =>
      index === 0 ? String(part) : String(part).padStart(2, "0"),
    )
    .join(":");
}
