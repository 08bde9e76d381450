/** Raw, they move a terminal's cursor, hide what is there, or make people read other words than machines do. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

/** What is wrong with a text that people and tools read, whatever is in it: characters that nobody sees. */
export function judgeText(what: string, text: string): readonly string[] {
  const found = unseen.exec(text);
  if (!found) return [];
  const code = found[0].codePointAt(0)?.toString(16).padStart(4, "0");
  const around = JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 20));
  return [`${what} has a raw U+${code}: ${around}`];
}

/** What is wrong with what a run of the command printed. */
export function judgeOutput(text: string): readonly string[] {
  const trace = /^\s+at .+(?::\d+:\d+|\(native\)|<anonymous>)\)?$/m.exec(text)?.[0];
  return [...judgeText("what is printed", text), ...(trace ? [`a stack trace is printed:${trace}`] : [])];
}
