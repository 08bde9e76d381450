/** A sentence for what one diagnostic is told of beside its place: " The same holds for 2 more places."; none for nothing. */
export function countMore(count: number, noun: string): string {
  return count === 0 ? "" : ` The same holds for ${count} more ${noun}${count === 1 ? "" : "s"}.`;
}
