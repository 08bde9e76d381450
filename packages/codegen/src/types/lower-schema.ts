import type { Member, NormalSchema, ObjectSchema, TupleSchema } from "./normal-schema.ts";

/** What openapi-typescript's transform gets to read, and what its hooks get from it. */
export interface Lowered {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Lowered;
  readonly properties?: { readonly [key: string]: Lowered };
  readonly required?: readonly string[];
  readonly additionalProperties?: Lowered;
  readonly allOf?: readonly Lowered[];
  readonly anyOf?: readonly Lowered[];
  /** The type as it is printed. */
  readonly text?: string;
  readonly tuple?: LoweredTuple;
  /** The property that it is the schema of. */
  readonly member?: Member;
}

/** The tuples of TypeScript, which openapi-typescript knows only in part. */
export interface LoweredTuple {
  readonly elements: readonly Lowered[];
  readonly least: number;
  readonly rest: Lowered | undefined;
}

/** Writes a schema in normal form in the words of OpenAPI. */
export function lowerSchema(schema: NormalSchema): Lowered {
  if (schema === true) return {};
  if (schema === false) return { type: "literal", text: "never" };
  if ("allOf" in schema) return { allOf: schema.allOf.map(lowerSchema) };
  if ("anyOf" in schema) return { anyOf: schema.anyOf.map(lowerSchema) };
  if ("elements" in schema) return lowerTuple(schema);
  if ("items" in schema) return { type: "array", items: lowerSchema(schema.items) };
  return "members" in schema ? lowerObject(schema) : schema;
}

function lowerTuple({ elements, least, rest }: TupleSchema): Lowered {
  const after = rest === false ? undefined : lowerSchema(rest);
  return { type: "array", tuple: { elements: elements.map(lowerSchema), least, rest: after } };
}

/** Properties get names of ours on the way through: the transform takes theirs for parts of a pointer, and throws at a `%`. */
function lowerObject({ members, additionalProperties }: ObjectSchema): Lowered {
  return {
    type: "object",
    properties: Object.fromEntries(
      members.map((member, index) => [`p${index}`, { ...lowerSchema(member.schema), member }]),
    ),
    required: members.flatMap(({ required }, index) => (required ? [`p${index}`] : [])),
    ...(additionalProperties !== undefined && { additionalProperties: lowerSchema(additionalProperties) }),
  };
}
