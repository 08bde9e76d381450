/** The known key that was probably meant: one that differs in case, or in a few letters; undefined if there is none. */
export function nearMiss(key: string, known: Iterable<string>): string | undefined {
  if (key.length < 3 || key.length > 40) return undefined;
  const allowed = key.length < 8 ? 1 : key.length < 15 ? 2 : 3;
  let best: { readonly key: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    if (candidate.length < 3 || Math.abs(candidate.length - key.length) > allowed) continue;
    const distance = editDistance(key.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { key: candidate, distance };
    }
  }
  return best?.key;
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbours. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const at = (up: number, left: number) => rows[row - up]?.[column - left] ?? 0;
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(1, 0) + 1,
          (current[column - 1] ?? 0) + 1,
          at(1, 1) + (isSame ? 0 : 1),
          isSwapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(current);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
