import type { Content } from "@specmint/spec";

/** The body of an answer as its kind of content says; of several items a list. */
export async function readAnswer(response: Response, kind: Content["kind"]): Promise<unknown> {
  if (kind === "binary") return await response.blob();
  if (kind === "multipart") return Object.fromEntries(await response.formData());
  const text = await response.text();
  switch (kind) {
    case "json":
      return JSON.parse(text);
    case "jsonLines":
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    case "form":
      return Object.fromEntries(new URLSearchParams(text));
    case "events":
      return text
        .split("\n\n")
        .filter((event) => event !== "")
        .map(readEvent);
    default:
      return text;
  }
}

/** The fields of an event (HTML, section 9.2.6). */
function readEvent(event: string): unknown {
  const fields = new Map<string, string[]>();
  for (const line of event.split("\n")) {
    const [name = "", ...rest] = line.split(": ");
    fields.set(name, [...(fields.get(name) ?? []), rest.join(": ")]);
  }
  return Object.fromEntries([...fields].map(([name, lines]) => [name, lines.join("\n")]));
}
