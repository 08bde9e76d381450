import type {
  ApiResponse,
  Content,
  Credential,
  FormMember,
  Json,
  JsonObject,
  Operation,
  Parameter,
  SecurityAlternative,
} from "@specmint/spec";
import { describeServer } from "./describe-server.ts";

/** What a mock is told of an operation, but for schemas and values: JSON, in the form of the mock's `MockOperation`. */
export interface OperationDescription {
  readonly method: string;
  readonly path: string;
  readonly servers?: readonly string[];
  readonly security?: Json;
  readonly styles?: JsonObject;
}

/** What a mock is told of an operation's place and its parameters. */
export function describeOperation({
  method,
  path,
  server,
  security,
  parameters,
}: Operation): OperationDescription {
  const styles = describeStyles(parameters);
  return {
    method,
    path,
    ...(server ? { servers: describeServer(server) } : {}),
    ...(security ? { security: describeSecurity(security) } : {}),
    ...(styles ? { styles } : {}),
  };
}

/** The alternatives of a `security`, as a mock has them. */
export function describeSecurity(alternatives: readonly SecurityAlternative[]): Json {
  return alternatives.map((alternative) => alternative.map(describeCredential));
}

function describeCredential({ option, in: place, name, prefix }: Credential): JsonObject {
  return {
    option,
    ...(place === "header" ? {} : { in: place }),
    name,
    ...(prefix === "" ? {} : { prefix }),
  };
}

/** How parameters are written that are not just one value in the usual style of their place, by place and name. */
function describeStyles(parameters: readonly Parameter[]): JsonObject | undefined {
  const places = new Map<string, JsonObject>();
  for (const parameter of parameters) {
    const style = describeStyle(parameter);
    if (style) places.set(parameter.in, { ...places.get(parameter.in), [parameter.name]: style });
  }
  return places.size === 0 ? undefined : Object.fromEntries(places);
}

function describeStyle({ in: place, style, explode, types, mediaType }: Parameter): JsonObject | undefined {
  if (mediaType !== undefined && /[/+]json\b/i.test(mediaType)) return { json: true };
  const isUsual = style === (place === "query" || place === "cookie" ? "form" : "simple");
  const described = {
    ...(isUsual ? {} : { style }),
    ...(explode === (style === "form") ? {} : { explode }),
    ...(types.length === 1 && types[0] === "primitive" ? {} : { types: [...types] }),
  };
  return Object.keys(described).length === 0 ? undefined : described;
}

/** What a mock is told of one media type of a body, but for its schema. */
export function describeContent({ mediaType, range = mediaType, kind, encoding }: Content): JsonObject {
  const styles = encoding.filter(({ json }) => !json).map((one) => [one.name, describeMember(one)] as const);
  const styled = styles.filter(([, style]) => Object.keys(style).length > 0);
  return {
    mediaType: range,
    kind,
    ...(kind === "form" && styled.length > 0 ? { styles: Object.fromEntries(styled) } : {}),
  };
}

function describeMember({ style, explode }: FormMember): JsonObject {
  if (style === "deepObject") return { style };
  if (style === "form" && explode) return {};
  return { ...(style === "form" ? {} : { style }), explode, types: ["primitive", "array"] };
}

/** What an answer may be, in the order of the spec; nothing where there is no body. */
export function answerContents({ method }: Operation, { contents }: ApiResponse): readonly Content[] {
  return method === "HEAD" ? [] : contents;
}
