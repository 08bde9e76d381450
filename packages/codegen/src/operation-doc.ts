import type { Operation } from "@specmint/spec";
import { docComment } from "./escape.ts";

/** The doc comment of an operation's function. What holds for every call is said by the types of what it takes and throws. */
export function operationDoc(operation: Operation): string {
  const { summary, description, method, path, deprecated } = operation;
  const tags = [
    "@param client As `createClient` makes it.",
    `@param init ${describeInit(operation)}`,
    "@throws {SpecmintError} Where there is no answer, or none that is documented.",
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return docComment([summary, description, `\`${method} ${path}\``], "", tags);
}

function describeInit({ parameters, body }: Operation): string {
  const own = [...(parameters.length > 0 ? ["`params`"] : []), ...(body ? ["`body`"] : [])];
  const what = own.length === 0 ? "What" : `Its ${own.join(" and ")}, and what`;
  return `${what} every call takes, such as \`signal\` and \`timeout\`.`;
}
