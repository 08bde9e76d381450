import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as cloudflare from "./cloudflare-user-groups.page.ts";
import {
  type Json,
  jsonContent,
  type Node,
  onlyOperation,
  type Page,
  type Row,
  specRows,
} from "./spec-rows.ts";
import * as wavefront from "./wavefront-user-groups.page.ts";

describe.each([cloudflare.page, wavefront.page])("specs/$spec", (page) => {
  const document = readSpec(page);
  const operation = onlyOperation(document);
  const rows = specRows(document);
  const expected: readonly Row[] = [...page.listed, ...page.shown, ...page.sourced];

  it("is about the page's endpoint", () => {
    const { method, path, summary } = operation;
    const server = (document["servers"] as Node[])[0]?.["url"];
    expect({ method, path, server, title: summary }).toEqual({
      method: page.method,
      path: page.path,
      server: page.server,
      title: page.title,
    });
    expect(startOf(operation["description"], page.description)).toBe(page.description);
  });

  it.each(byPlace(expected))("has %s as the page or the row's source says", (_at, row) => {
    const found = rows.filter(({ at }) => at === row.at);
    expect(found.map(withoutWords)).toEqual([withoutWords(row)]);
    if (row.description !== undefined) {
      expect(startOf(found[0]?.description, row.description)).toBe(row.description);
    }
  });

  it("has no row that is neither on the page nor in the list of sources", () => {
    const known = new Set(expected.map(({ at }) => at));
    expect(rows.map(({ at }) => at).filter((at) => !known.has(at))).toEqual([]);
  });

  it("is held against a page that has each row once", () => {
    const places = expected.map(({ at }) => at);
    expect(places.filter((at, index) => places.indexOf(at) !== index)).toEqual([]);
  });

  it.each(byPlace(page.seen))("says at %s what has been seen", (at, { says }) => {
    expect(descriptionAt(document, at)).toContain(says);
  });
});

describe("the examples of Cloudflare's page", () => {
  const operation = onlyOperation(readSpec(cloudflare.page));

  it("have a request without fields", () => {
    expect(requestExample(operation, "documented")).toEqual(cloudflare.documentedRequest);
  });

  it("have the response verbatim", () => {
    expect(responseExample(operation, "documented")).toEqual(cloudflare.documentedResponse);
  });
});

describe("the examples of Wavefront's page", () => {
  const operation = onlyOperation(readSpec(wavefront.page));

  it.each([
    {
      what: "the example body",
      ours: requestExample(operation, "documented"),
      theirs: wavefront.documentedRequest,
    },
    { what: "the whole body", ours: requestExample(operation, "allFields"), theirs: wavefront.allFields },
    {
      what: "the response",
      ours: responseExample(operation, "documented"),
      theirs: wavefront.documentedResponse,
    },
  ])("have $what with the page's structure, and values for its placeholders", ({ ours, theirs }) => {
    const group = "response.roles[].sampleLinkedGroups[]";
    const outside = keyPaths(ours).filter(
      (path) => !path.startsWith(`${group}.`) && !path.startsWith(`${group}[`),
    );
    expect(outside).toEqual(keyPaths(theirs));
    expect(leaves(ours).filter((value) => wavefront.placeholders.includes(value))).toEqual([]);
  });

  it("have a UserGroup in place of its name", () => {
    expect(keyPaths(responseExample(operation, "documented"))).toContain(
      "response.roles[].sampleLinkedGroups[].roles[].name",
    );
  });
});

/** With the place in front: a test's name cuts it short otherwise. */
function byPlace<T extends { readonly at: string }>(rows: readonly T[]): [string, T][] {
  return rows.map((row) => [row.at, row]);
}

function readSpec({ spec }: Page): Node {
  return parse(readFileSync(new URL(`../../../../specs/${spec}`, import.meta.url), "utf8"));
}

/** A row's facts. Its words are compared apart: a spec may go on where the page ends. */
function withoutWords({ at, type, required, enum: values, format, limits, again }: Row): Row {
  return {
    at,
    type,
    required,
    ...(values === undefined ? {} : { enum: values }),
    ...(format === undefined ? {} : { format }),
    ...(limits === undefined ? {} : { limits }),
    ...(again === undefined ? {} : { again }),
  };
}

/** As much of a description as the page's words are long, or all of it where that cuts a word in two. */
function startOf(description: Json | undefined, words: string): string {
  const text = String(description);
  const cutsWord = /\w\w/.test(text.slice(words.length - 1, words.length + 1));
  return cutsWord ? text : text.slice(0, words.length);
}

function descriptionAt(document: Node, at: string): Json | undefined {
  const [start, ...keys] = at.split("/");
  const root =
    start === "operation" ? onlyOperation(document) : ((document["components"] as Node)["schemas"] as Node);
  return keys.reduce<Node>((node, key) => (node[key] ?? {}) as Node, root)["description"];
}

function requestExample(operation: Node, name: string): Json {
  return jsonContent(operation["requestBody"] as Node).examples[name]?.["value"] ?? null;
}

function responseExample(operation: Node, name: string): Json {
  const responses = operation["responses"] as Record<string, Node>;
  return jsonContent(responses["200"] ?? {}).examples[name]?.["value"] ?? null;
}

/** Every path in a value, sorted, each once: `response.roles[].name`. */
function keyPaths(value: Json, at = ""): readonly string[] {
  const below = children(value).flatMap(([key, child]) => {
    const path = key === "[]" || at === "" ? `${at}${key}` : `${at}.${key}`;
    return [path, ...keyPaths(child, path)];
  });
  return [...new Set(below)].sort();
}

function leaves(value: Json): readonly Json[] {
  if (typeof value !== "object" || value === null) return [value];
  return children(value).flatMap(([, child]) => leaves(child));
}

function children(value: Json): readonly (readonly [string, Json])[] {
  if (Array.isArray(value)) return value.map((item) => ["[]", item] as const);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
