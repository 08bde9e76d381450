import { type JsonObject, memberOf } from "../json.ts";
import type { Parameter } from "../model.ts";
import { parameterStyle } from "../parameter-style.ts";
import { isNested, parameterTypes } from "../parameter-types.ts";
import { type Gap, keyGap } from "./gap.ts";

/** Which styles may stand where (OpenAPI 3.1, Style Values). */
const stylesByPlace: Readonly<Record<Parameter["in"], readonly Parameter["style"][]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** What OpenAPI does not define for parameters, and what clients cannot send. */
export const parameterGaps: readonly Gap[] = [
  keyGap("content", "A parameter with `content`", "Describe the parameter by a `schema`."),
  ...(Object.keys(stylesByPlace) as Parameter["in"][]).map(
    (where): Gap => ({
      what: `This \`style\` of a parameter in ${where}`,
      instead: `Use ${listStyles(stylesByPlace[where])}.`,
      key: "style",
      found: (node) => node["in"] === where && isOutOfPlace(parameterStyle(node).style, where),
    }),
  ),
  {
    what: "`spaceDelimited` or `pipeDelimited` with `explode: true`",
    instead: "Leave `explode` out, or use the style `form`, which repeats the name.",
    key: "explode",
    found: (node) => isDelimited(node) && parameterStyle(node).explode,
  },
  {
    what: "`spaceDelimited` or `pipeDelimited` for anything but a list or an object",
    instead: "Use the style `form`, or a `schema` with `type: array`.",
    key: "style",
    found: (node, _, document) => isDelimited(node) && typesIn(node, document).includes("primitive"),
  },
  {
    what: "`deepObject` for anything but an object",
    instead: "Use the style `form`, or a `schema` with `type: object`.",
    key: "style",
    found: (node, _, document) =>
      hasStyle(node, "deepObject") && typesIn(node, document).some((type) => type !== "object"),
  },
  {
    what: "A nested parameter (a list or object that has lists or objects in it)",
    instead: "Use several parameters of simple types: OpenAPI defines no style for it.",
    key: "schema",
    found: (node, _, document) => isNested(document, memberOf(node, "schema") ?? {}),
  },
];

function listStyles(styles: readonly string[]): string {
  const quoted = styles.map((style) => `\`${style}\``);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((text) => text !== "").join(" or ");
}

function isOutOfPlace(style: Parameter["style"], where: Parameter["in"]): boolean {
  return Object.values(stylesByPlace).flat().includes(style) && !stylesByPlace[where].includes(style);
}

/** True for a query parameter of the style: elsewhere there is something else wrong with it. */
function hasStyle(node: JsonObject, style: Parameter["style"]): boolean {
  return node["in"] === "query" && node["style"] === style;
}

function isDelimited(node: JsonObject): boolean {
  return hasStyle(node, "spaceDelimited") || hasStyle(node, "pipeDelimited");
}

function typesIn(node: JsonObject, document: JsonObject): ReturnType<typeof parameterTypes> {
  return parameterTypes(document, memberOf(node, "schema") ?? {});
}
