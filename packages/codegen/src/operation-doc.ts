import type { Model, Operation } from "@specmint/spec";
import { docComment } from "./escape.ts";

/** The doc comment of an operation's function. */
export function operationDoc(model: Model, operation: Operation): string {
  const { summary, description, method, path, deprecated } = operation;
  const tags = [
    `@param client A client of ${model.title}, as \`createClient\` makes it.`,
    `@param init ${describeInit(operation)}`,
    `@throws {SpecmintError} ${describeErrors(operation.security ?? model.security)}`,
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return docComment([summary, description, `\`${method} ${path}\``], "", tags);
}

function describeInit({ parameters, body }: Operation): string {
  const own = [...(parameters.length > 0 ? ["`params`"] : []), ...(body ? ["`body`"] : [])];
  const what = own.length === 0 ? "What" : `Its ${own.join(" and ")}, and what`;
  return `${what} every call takes, such as \`signal\` and \`timeout\`.`;
}

/** A failure that the API documents is a result. */
function describeErrors(security: Model["security"]): string {
  const isSecured = security.some(({ length }) => length > 0);
  const before = `\`InvalidRequestError\`${isSecured ? " or `MissingCredentialsError`" : ""} before anything is sent`;
  const after = "`ConnectionError`, `TimeoutError`, `RedirectError` or `ResponseParseError`";
  return `${before}; ${after} where no answer can be read; \`ApiError\` for a failure that is not as documented.`;
}
