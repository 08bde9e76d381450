import { isDeepStrictEqual } from "node:util";
import type { MockApi, MockOperation } from "@specmint/mock";
import { type ExampleRequest, exampleValues, type RequestValues, writeRequest } from "@specmint/mock/server";
import { type Schema, validator } from "@specmint/schema/gen1";
import { invalid } from "@specmint/schema/gen1/fixtures";

/** A request with one fault. */
export interface BrokenRequest {
  /** What is wrong, for people. */
  readonly name: string;
  readonly request: ExampleRequest;
  /** JSON pointer of the fault in `{ params, body }`. */
  readonly pointer: string;
  /** The keywords that are not fulfilled there, where they are known. */
  readonly keywords?: readonly string[];
}

/** The requests of an operation that have a fault in their body, which is JSON: one for each constraint. */
export function brokenBodies(api: MockApi, operation: MockOperation): readonly BrokenRequest[] {
  const [content] = operation.bodies ?? [];
  const isJson = content === "json" || content?.kind === "json";
  const { params = {} } = exampleValues(operation);
  if (!operation.request || !isJson) return [];
  const cases = invalid(operation.request).filter(({ pointer, value, valid }) =>
    isInBody(pointer, value, valid),
  );
  return cases.map(({ name, value, pointer, keywords }) => {
    const { body } = value as RequestValues;
    return { name, pointer, keywords, request: writeRequest(api, operation, { params, body }) };
  });
}

/** False for a fault of the parameters, and for what JSON does not carry. */
function isInBody(pointer: string, value: unknown, valid: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const [given, whole] = [value as RequestValues, valid as RequestValues];
  const isMissing = pointer === "" && given.body === undefined && whole.body !== undefined;
  const isJson = isDeepStrictEqual(JSON.parse(JSON.stringify(given.body) ?? "null"), given.body);
  return isMissing || (pointer.startsWith("/body") && isJson);
}

/** A text that is no number and fits no usual format. */
const ODD = "~odd one~";

/** The requests of an operation that have a fault in a parameter: one that has to be there is not, or its text is not what its schema allows. */
export function brokenParameters(api: MockApi, operation: MockOperation): readonly BrokenRequest[] {
  const given = exampleValues(operation);
  const places = propertiesOf(propertiesOf(operation.request?.fixture.schema)["params"]);
  return Object.entries(places).flatMap(([place, schema]) => {
    const own = given.params?.[place] ?? {};
    const withOwn = (name: string, value: unknown): ExampleRequest => {
      const params = { ...given.params, [place]: { ...own, [name]: value } };
      return writeRequest(
        api,
        { ...operation, styles: plainStyles(operation, place, name) },
        { ...given, params },
      );
    };
    const pointer = `/params/${place}`;
    const missing = place === "path" ? [] : requiredOf(schema);
    const odd = Object.entries(propertiesOf(schema)).filter(([name, one]) =>
      isOdd(operation, { place, name, schema: one }),
    );
    return [
      ...missing.map((name) => ({ name: `missing ${name}`, pointer, request: withOwn(name, undefined) })),
      ...odd.map(([name]) => ({
        name: `odd ${name}`,
        pointer: `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        request: withOwn(name, ODD),
      })),
    ];
  });
}

/** True if the text is refused as which value ever it is read. */
function isOdd(
  operation: MockOperation,
  { place, name, schema }: { place: string; name: string; schema: Schema },
): boolean {
  const { types = ["primitive"], style, json } = operation.styles?.[place as "query"]?.[name] ?? {};
  // The name of an object in a query is not sent.
  if (types.includes("object") && style !== "deepObject" && !json) return false;
  const validate = validator<unknown>(schema);
  return [ODD, [ODD], { [ODD]: "" }].every((value) => validate(value).issues);
}

/** The styles of an operation, where a parameter's text is sent as it is. */
function plainStyles(
  { styles = {} }: MockOperation,
  place: string,
  name: string,
): NonNullable<MockOperation["styles"]> {
  const own = { ...styles[place as "query"] };
  const { json, ...style } = own[name] ?? {};
  return { ...styles, [place]: { ...own, [name]: style } };
}

function propertiesOf(schema: unknown): Readonly<Record<string, Schema>> {
  return (schema as { properties?: Readonly<Record<string, Schema>> } | undefined)?.properties ?? {};
}

function requiredOf(schema: unknown): readonly string[] {
  return (schema as { required?: readonly string[] }).required ?? [];
}
