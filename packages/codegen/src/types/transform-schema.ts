import type { GlobalContext } from "openapi-typescript";
import type { PropertySignature, TypeNode } from "typescript";
import { propertyName } from "../escape.ts";
import { type Lowered, type LoweredTuple, lowerSchema } from "./lower-schema.ts";
import type { Member, NormalSchema } from "./normal-schema.ts";
import { transformSchemaObject, ts } from "./type-nodes.ts";

/** The type of a schema in normal form, made by openapi-typescript. */
export function transformSchema(schema: NormalSchema): TypeNode {
  return transformer()(lowerSchema(schema));
}

type Transform = (schema: Lowered) => TypeNode;

/** openapi-typescript's transform, with what it made already: it asks twice for each property. */
function transformer(): Transform {
  const made = new Map<Lowered, TypeNode>();
  const transform: Transform = (schema) => transformSchemaObject(schema as never, { ctx: context });
  const context: GlobalContext = {
    ...settings,
    transform: (schema, { path }) => {
      const lowered = schema as Lowered;
      const type = made.get(lowered) ?? specialType(lowered, path, transform);
      if (type) made.set(lowered, type);
      return type;
    },
  };
  return transform;
}

const settings: Omit<GlobalContext, "transform"> = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  discriminators: { objects: Object.create(null), refsHandled: [] },
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  injectFooter: [],
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: (type) => onOneLine(type),
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // Only asked for where a document is bundled.
  redoc: undefined as never,
  // Only asked for what the references of an `allOf` lead to, to make members of it required.
  resolve: () => undefined,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: (property, schema) => nameProperty(property, (schema as Lowered).member),
};

function specialType(schema: Lowered, path: string | undefined, transform: Transform): TypeNode | undefined {
  if (schema.text !== undefined) return ts.factory.createTypeReferenceNode(schema.text);
  if (schema.tuple) return tupleType(schema.tuple, transform);
  // Started anew without its path, which the transform would take apart again and again.
  return schema.properties && path !== undefined ? transform(schema) : undefined;
}

function tupleType({ elements, least, rest }: LoweredTuple, transform: Transform): TypeNode {
  const { createOptionalTypeNode, createRestTypeNode, createArrayTypeNode, createTupleTypeNode } = ts.factory;
  const types = elements.map((element, index) => {
    const type = transform(element);
    return index < least ? type : createOptionalTypeNode(type);
  });
  const more = rest ? [createRestTypeNode(createArrayTypeNode(transform(rest)))] : [];
  return ts.setEmitFlags(createTupleTypeNode([...types, ...more]), ts.EmitFlags.SingleLine);
}

function nameProperty(property: PropertySignature, member: Member | undefined): PropertySignature {
  const { name, doc } = member as Member;
  const { modifiers, questionToken, type } = property;
  const identifier = ts.factory.createIdentifier(propertyName(name));
  const named = ts.factory.createPropertySignature(modifiers, identifier, questionToken, type);
  if (doc === "") return named;
  const text = doc.trim().slice("/*".length, -"*/".length);
  return ts.addSyntheticLeadingComment(named, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** `{ [key: string]: unknown }` is short enough. */
function onOneLine(type: TypeNode): undefined {
  const parts = ts.isIntersectionTypeNode(type) ? type.types : [type];
  for (const part of parts) {
    const isIndex = ts.isTypeLiteralNode(part) && part.members.every(ts.isIndexSignatureDeclaration);
    if (isIndex) ts.setEmitFlags(part, ts.EmitFlags.SingleLine);
  }
}
