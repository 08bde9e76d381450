import type { Visit } from "../../visit-document.ts";

/** True within webhooks and callbacks: their requests are typed, and never sent by a client. */
export function isSentByApi({ tokens }: Pick<Visit, "tokens">): boolean {
  const [first, second] = tokens;
  if (first === "webhooks") return true;
  if (first === "components")
    return second === "callbacks" || (second === "pathItems" && tokens[4] === "callbacks");
  // paths, path, method or additionalOperations and its name.
  return (
    first === "paths" &&
    (tokens[3] === "callbacks" || (tokens[2] === "additionalOperations" && tokens[4] === "callbacks"))
  );
}
