import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { type JsonObject, listIn, objectIn, stringIn } from "../json.ts";
import { fillTemplate, hasUserInfo, intruderIn, isCallable } from "../server-url.ts";
import type { Source } from "../source.ts";
import { isSentByApi } from "./fidelity/fidelity-rule.ts";

/** A variable in the URL of a server, with the values that the spec has for it. */
interface Variable {
  readonly name: string;
  /** The first is the default, unless no call is made with that. */
  readonly values: readonly Value[];
  /** Whether the default may not be chosen. */
  readonly isUnlisted: boolean;
}

interface Value {
  readonly text: string;
  /** "The default of `host`". */
  readonly what: string;
  /** The way to it from the Server Object. */
  readonly tokens: readonly string[];
}

/** What is wrong with a Server Object: the place in it, a sentence, and what to do. */
type Flaw = readonly [tokens: readonly string[], reason: string, advice: string];

/** Checks that clients can call each server, as it stands and with every value that the spec has for its variables. */
export function checkServers(source: Source): readonly Diagnostic[] {
  // The server of a link, the only one that is in no list, is not called by a client.
  return source.visits
    .filter((visit) => visit.kind === "server" && !isSentByApi(visit) && visit.tokens.at(-1) !== "server")
    .flatMap(({ node, tokens }) =>
      findFlaws(node).map(([below, reason, advice]) =>
        diagnose("server-url", source.place([...tokens, ...below]), { reason, advice }),
      ),
    );
}

function findFlaws(server: JsonObject): readonly Flaw[] {
  const url = stringIn(server, "url") ?? "";
  if (hasUserInfo(url)) return [[["url"], "The server's URL has a user name or password in it.", elsewhere]];
  // A server that is left out is said to be.
  if (!isCallable(url)) return [];
  const variables = listVariables(server, url);
  const flaws = variables.flatMap((variable) => [...findUnlisted(variable), ...findIntruders(url, variable)]);
  return flaws.length > 0 ? flaws : findUnreadable(url, variables);
}

const elsewhere =
  "Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.";

function listVariables(server: JsonObject, url: string): readonly Variable[] {
  const variables = objectIn(server, "variables");
  const names = Object.keys(variables).filter((name) => url.includes(`{${name}}`));
  return names.map((name) => {
    const node = objectIn(variables, name);
    const at = ["variables", name];
    const listed = listIn(node, "enum").map((text, index) => ({
      text: String(text),
      what: `A value of \`${name}\``,
      tokens: [...at, "enum", String(index)],
    }));
    // Its default is documentation.
    if (objectIn(node, "x-specmint")["required"] === true) return { name, values: listed, isUnlisted: false };
    const text = stringIn(node, "default") ?? "";
    const first = { text, what: `The default of \`${name}\``, tokens: [...at, "default"] };
    const isUnlisted = listed.length > 0 && !listed.some((value) => value.text === text);
    return { name, values: [first, ...listed], isUnlisted };
  });
}

function findUnlisted({ values: [first], isUnlisted }: Variable): readonly Flaw[] {
  if (!first || !isUnlisted) return [];
  return [[first.tokens, `${first.what} is none of its \`enum\`.`, "Add it to the `enum`, or correct it."]];
}

function findIntruders(url: string, { name, values }: Variable): readonly Flaw[] {
  return values.flatMap(({ text, what, tokens }) => {
    const intruder = intruderIn(fillTemplate(url, new Map([[name, text]])));
    return intruder ? [[tokens, `${what} puts ${intruder} into the server's URL.`, elsewhere] as const] : [];
  });
}

/** Values with which the whole is no URL, the other variables having their defaults. */
function findUnreadable(url: string, variables: readonly Variable[]): readonly Flaw[] {
  const first = variables.map(({ name, values }) => [name, values[0]?.text] as const);
  if (first.some(([, text]) => text === undefined)) return [];
  const defaults = new Map(first as readonly (readonly [string, string])[]);
  const filled = fillTemplate(url, defaults);
  if (!URL.canParse(filled))
    return [[["url"], `By default the server's URL is \`${filled}\`, which cannot be parsed.`, correct]];
  return variables.flatMap(({ name, values }) =>
    values
      .filter(({ text }) => !URL.canParse(fillTemplate(url, new Map([...defaults, [name, text]]))))
      .map(
        ({ what, tokens }) =>
          [tokens, `${what} gives the server a URL that cannot be parsed.`, correct] as const,
      ),
  );
}

const correct = "Correct its host or port.";
