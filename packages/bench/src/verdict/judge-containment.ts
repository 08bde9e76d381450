import { otherAjv } from "@specmint/conformance";
import { containment, isValid, type Shape } from "@specmint/schema/shape";
import type { Json, JsonObject } from "@specmint/spec";
import { documentSpace, memberOf, shapeIn, textMaker, visitNode } from "@specmint/spec/document";
import type { Case, Said } from "./case.ts";
import { comparable } from "./judge-contract.ts";

/**
 * What containment says of the two schemas that a pair holds: what a request accepted has to be accepted still, what a response sends has
 * to be what it sent. A value that is not contained is judged by our validator and by ajv.
 */
export async function judgeContainment(row: Case): Promise<Said> {
  const [base, revision] = await Promise.all([schemaOf(row.base, row), schemaOf(row.revision, row)]);
  if (!base || !revision) return { ...NOTHING, breaking: undefined, words: ["cannot be read"] };
  const [inner, outer] = row.direction === "request" ? [base, revision] : [revision, base];
  const found = containment(inner.shape, outer.shape, { sent: "allowed" });
  if (found.answer === "undecided")
    return { ...NOTHING, undecided: 1, words: [`undecided: ${found.reason}`] };
  if (found.answer === "contained")
    return { ...NOTHING, breaking: false, unsound: row.breaking ? 1 : 0, words: ["contained"] };
  const isProof = proves(found.witness, inner, outer);
  const words = [`not contained: ${JSON.stringify(found.witness)}${isProof ? "" : ", which proves nothing"}`];
  return { ...NOTHING, breaking: true, unsound: isProof ? 0 : 1, words };
}

/** One pair of schemas; where nothing is known, no break is claimed to be none. */
const NOTHING = { breaking: true, changed: 1, undecided: 0, unsound: 0 };

interface Held {
  readonly shape: Shape;
  /** The schema as it stands in a document of its own. */
  readonly schema: JsonObject;
}

/** The schema that the one body of a description holds. */
async function schemaOf(description: JsonObject, { direction }: Case): Promise<Held | undefined> {
  const read = await comparable(description);
  if (!read) return undefined;
  const document = read.documents[direction];
  const schema = bodyIn(document, direction);
  if (schema === undefined) return undefined;
  const space = documentSpace(document, read.regExp, undefined, textMaker(read.regExp));
  return {
    shape: shapeIn(space, schema),
    schema: { allOf: [schema], components: memberOf(document, "components") ?? {} },
  };
}

/** The first schema of a body of that direction. */
function bodyIn(document: JsonObject, direction: Case["direction"]): Json | undefined {
  const owner = direction === "request" ? "requestBody" : "responses";
  const media = visitNode("root", document, []).find(
    ({ node, tokens }) =>
      tokens.includes(owner) && tokens.at(-2) === "content" && memberOf(node, "schema") !== undefined,
  );
  return media && memberOf(media.node, "schema");
}

/** True if both validators accept the value on the one side and refuse it on the other. */
function proves(witness: unknown, inner: Held, outer: Held): boolean {
  return (
    isValid(inner.shape, witness) &&
    !isValid(outer.shape, witness) &&
    isValidToAjv(inner, witness) === true &&
    isValidToAjv(outer, witness) === false
  );
}

/** Undefined where ajv cannot compile the schema. */
function isValidToAjv({ schema }: Held, value: unknown): boolean | undefined {
  try {
    return otherAjv().validate(schema, value) === true;
  } catch {
    return undefined;
  }
}
