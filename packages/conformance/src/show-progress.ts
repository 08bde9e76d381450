/** Says on stderr how far a long run is, `round 30 of 300`: over itself on a terminal, else at most ten times in all. */
export function showProgress(unit: string, done: number, total: number): void {
  const text = `${unit} ${done} of ${total}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${done === total ? "\n" : ""}`);
  else if (done % Math.ceil(total / 10) === 0) process.stderr.write(`${text}\n`);
}

/** The same where one waits long: nothing for a hundred or fewer. */
export function showLongProgress(unit: string, done: number, total: number): void {
  if (total > 100) showProgress(unit, done, total);
}
