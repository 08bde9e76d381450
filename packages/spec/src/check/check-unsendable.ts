import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { isToken } from "../header-name.ts";
import { stringIn } from "../json.ts";
import type { Source } from "../source.ts";
import type { Visit } from "../visit-document.ts";
import { isSentByApi } from "./fidelity/fidelity-rule.ts";

const token = "Use letters, digits and `-`, as in a token of RFC 9110, section 5.6.2.";

const asked = /^(mediaType|encoding|parameter|securityScheme)$/;

/** Checks the names and media types of requests: platforms refuse to send some, and would only say so when a call is made. */
export function checkUnsendable(source: Source): readonly Diagnostic[] {
  return source.visits
    .filter((visit) => asked.test(visit.kind) && !isSentByApi(visit))
    .flatMap(({ kind, node, tokens }) => {
      if (kind === "mediaType" && tokens.at(-2) === "content")
        return checkMediaType(source, tokens, tokens.at(-1));
      if (kind === "encoding")
        return checkMediaType(source, [...tokens, "contentType"], stringIn(node, "contentType"));
      return kind === "parameter" || (kind === "securityScheme" && node["type"] === "apiKey")
        ? checkName(source, { kind, node, tokens })
        : [];
    });
}

function checkName(source: Source, { kind, node, tokens }: Visit): readonly Diagnostic[] {
  const [name, where] = [stringIn(node, "name"), String(node["in"])];
  if (name === undefined) return [];
  const report = (what: string, advice: string): readonly Diagnostic[] => [
    diagnose("unsendable", source.place([...tokens, "name"]), { text: name, what, advice }),
  ];
  if (where === "header" && !isToken(name)) return report("the name of a header", token);
  // The names of cookie parameters are percent-encoded (OpenAPI, Style Values), but no server expects that of a session's.
  if (where === "cookie" && kind === "securityScheme" && !isToken(name))
    return report("the name of a cookie", token);
  if (/^(query|cookie)$/.test(where) && !/^\P{Surrogate}+$/u.test(name))
    return report(`the name of a ${where} parameter`, "Give it a name, of whole characters.");
  return [];
}

function checkMediaType(
  source: Source,
  tokens: readonly string[],
  text: string | undefined,
): readonly Diagnostic[] {
  // What a header's value may have (RFC 9110, section 5.5).
  if (text === undefined || /^[\t -~\x80-\xff]+$/.test(text)) return [];
  const advice = "Use a type, a slash and a subtype: `application/json`.";
  return [diagnose("unsendable", source.place(tokens), { text, what: "a media type", advice })];
}
