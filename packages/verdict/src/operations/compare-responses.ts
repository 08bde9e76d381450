import type { Comparable } from "@specmint/spec";
import { memberOf, type ObjectAt, type OperationAt, objectIn, resolveObject } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { Direction } from "../model.ts";
import { compareContents } from "./compare-contents.ts";
import { compareExtension } from "./compare-extension.ts";
import { type OperationPair, schemaTokens, wordFacts } from "./compare-parameters.ts";
import { type Compared, together } from "./compared.ts";
import { type Both, positionAt } from "./position.ts";

/** The responses of an operation: each status is what it is described by, exactly, by its range or by `default`. */
export function compareResponses(both: Both, pair: OperationPair): Compared {
  const [before, after] = [responsesOf(both.old, pair.old), responsesOf(both.new, pair.new)];
  const direction: Direction = pair.sender === "request" ? "response" : "request";
  const compared: Compared[] = [];
  const facts: Fact[] = [];
  for (const [status, response] of before) {
    const other = after.get(status) ?? coveredBy(after, status);
    if (other && !after.has(status))
      facts.push({
        ...responseFact("removed", { status, pair, direction, old: response }),
        change: "changed",
        new: other.tokens,
      });
    if (other) compared.push(compareResponse(both, { status, old: response, new: other, direction }));
    else facts.push(responseFact("removed", { status, pair, direction, old: response }));
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue;
    const other = coveredBy(before, status);
    const isNew = !other;
    const fact = responseFact("added", { status, pair, direction, new: response });
    facts.push(isNew ? fact : { ...fact, change: "changed", ...(other && { old: other.tokens }) });
    if (!isNew) compared.push(compareResponse(both, { status, old: other, new: response, direction }));
  }
  return together([{ facts, positions: [] }, ...compared]);
}

function responsesOf({ value }: Comparable, { node, tokens }: OperationAt): ReadonlyMap<string, ObjectAt> {
  const entries = Object.entries(objectIn(node, "responses")).flatMap(
    ([key, response]): [string, ObjectAt][] => {
      const found = key.startsWith("x-")
        ? undefined
        : resolveObject(value, response, [...tokens, "responses", key]);
      return found ? [[/^\dxx$/i.test(key) ? key.toUpperCase() : key, found]] : [];
    },
  );
  return new Map(entries);
}

/** What a status is described by that has no description of its own. Beside a success `default` describes failures. */
function coveredBy(responses: ReadonlyMap<string, ObjectAt>, status: string): ObjectAt | undefined {
  const isOfFailures = isSuccess(status) && [...responses.keys()].some(isSuccess);
  return isOfFailures ? responses.get(`${status[0]}XX`) : coveringOf(responses, status);
}

function coveringOf(responses: ReadonlyMap<string, ObjectAt>, status: string): ObjectAt | undefined {
  return responses.get(`${status[0]}XX`) ?? responses.get("default");
}

function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

interface ResponsePair {
  readonly status: string;
  readonly old: ObjectAt;
  readonly new: ObjectAt;
  readonly direction: Direction;
}

function compareResponse(both: Both, { status, old, new: next, direction }: ResponsePair): Compared {
  const label = `response ${status}`;
  const where = isSuccess(status) ? "success" : "failure";
  const common = { name: status, where, direction, old: old.tokens, new: next.tokens };
  return together([
    { facts: wordFacts(common, old, next), positions: [] },
    compareContents(both, { old, new: next, label, direction, where }),
    compareHeaders(both, { status, old, new: next, direction }),
    { facts: compareExtension(common, old.node, next.node), positions: [] },
  ]);
}

function responseFact(
  change: "added" | "removed",
  {
    status,
    pair,
    direction,
    old,
    new: next,
  }: {
    readonly status: string;
    readonly pair: OperationPair;
    readonly direction: Direction;
    readonly old?: ObjectAt;
    readonly new?: ObjectAt;
  },
): Fact {
  return {
    subject: "response",
    change,
    direction,
    name: status,
    where: isSuccess(status) || (status === "default" && isAlone(pair)) ? "success" : "failure",
    old: old?.tokens ?? pair.old.tokens,
    new: next?.tokens ?? pair.new.tokens,
  };
}

/** True where `default` describes the success as well. */
function isAlone({ old }: OperationPair): boolean {
  return Object.keys(objectIn(old.node, "responses")).length === 1;
}

function compareHeaders(both: Both, { status, old, new: next, direction }: ResponsePair): Compared {
  const [before, after] = [headersOf(both.old, old), headersOf(both.new, next)];
  const facts: Fact[] = [];
  const compared: Compared[] = [];
  for (const [key, header] of before) {
    const other = after.get(key);
    if (other) compared.push(compareHeader(both, { status, old: header, new: other, direction }));
    else facts.push(headerFact("removed", { header, direction, old: header.tokens, new: next.tokens }));
  }
  for (const [key, header] of after)
    if (!before.has(key))
      facts.push(headerFact("added", { header, direction, old: old.tokens, new: header.tokens }));
  return together([{ facts, positions: [] }, ...compared]);
}

type HeaderAt = ObjectAt & { readonly name: string };

function headersOf({ value }: Comparable, { node, tokens }: ObjectAt): ReadonlyMap<string, HeaderAt> {
  const entries = Object.entries(objectIn(node, "headers")).flatMap(
    ([name, header]): [string, HeaderAt][] => {
      const found = resolveObject(value, header, [...tokens, "headers", name]);
      // What the media type says of that header is not described (OpenAPI 3.1, Response Object).
      return found && name.toLowerCase() !== "content-type" ? [[name.toLowerCase(), { ...found, name }]] : [];
    },
  );
  return new Map(entries);
}

function headerFact(
  change: "added" | "removed",
  { header, ...at }: { readonly header: HeaderAt } & Required<Pick<Fact, "direction" | "old" | "new">>,
): Fact {
  return {
    subject: "header",
    change,
    name: header.name,
    isRequired: header.node["required"] === true,
    ...at,
  };
}

function compareHeader(
  both: Both,
  { status, old, new: next, direction }: ResponsePair & { readonly old: HeaderAt; readonly new: HeaderAt },
): Compared {
  const common = { name: next.name, direction, old: old.tokens, new: next.tokens };
  const [was, is] = [old.node["required"] === true, next.node["required"] === true];
  const position = positionAt(both, {
    label: `response ${status} header \`${next.name}\``,
    direction,
    isText: true,
    before: [...old.tokens, ...schemaTokens(old)],
    after: [...next.tokens, ...schemaTokens(next)],
  });
  const isDescribed = [old, next].some(
    ({ node }) => memberOf(node, "schema") !== undefined || memberOf(node, "content") !== undefined,
  );
  return {
    facts: [
      ...(was === is
        ? []
        : [
            {
              ...common,
              subject: "header-required" as const,
              isRequired: is,
              change: is ? ("added" as const) : ("removed" as const),
            },
          ]),
      ...wordFacts(common, old, next),
    ],
    positions: isDescribed ? [position] : [],
  };
}
