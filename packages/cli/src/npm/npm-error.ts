/** npm does not get something; the message is a sentence, with what npm has to say. */
export class NpmError extends Error {
  override readonly name: string = "NpmError";
}

/** The first two lines of what npm has to say of a failure: its code, and a sentence. */
export function saidByNpm(text: string): string {
  const lines = text.split("\n").flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1] ?? []);
  return `${lines.slice(0, 2).join(", ") || "it says nothing"}.`;
}
