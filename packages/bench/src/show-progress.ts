/** Writes `round 30 of 300`: over itself on a terminal, else only at each tenth. */
export function showProgress(unit: string, done: number, total: number): void {
  const text = `${unit} ${done} of ${total}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${done === total ? "\n" : ""}`);
  else if (done % Math.ceil(total / 10) === 0) process.stderr.write(`${text}\n`);
}
