/** What stands in a README between `<!-- bench:name -->` and `<!-- /bench:name -->`. */
export function readPart(readme: string, name: string): string {
  const { start, end } = findPart(readme, name);
  return readme.slice(start, end).trim();
}

/** The README with another text between the two marks. */
export function replacePart(readme: string, name: string, text: string): string {
  const { start, end } = findPart(readme, name);
  return `${readme.slice(0, start)}\n\n${text}\n\n${readme.slice(end)}`;
}

function findPart(readme: string, name: string): { readonly start: number; readonly end: number } {
  const mark = `<!-- bench:${name} -->`;
  const start = readme.indexOf(mark) + mark.length;
  const end = readme.indexOf(`<!-- /bench:${name} -->`, start);
  if (start < mark.length || end < 0)
    throw new Error(`README.md has no part ${mark} … <!-- /bench:${name} -->`);
  return { start, end };
}
