import { type Content, isJsonObject, type Model, type NamedSchema } from "@specmint/spec";

/** A schema that READMEs show, whose values are objects with a text in them. */
export interface ShownSchema {
  readonly schema: NamedSchema;
  /** A member that is a text. */
  readonly member: string;
  /** What it is in the sample: short, of one line. */
  readonly text: string;
}

/** The schema of what is sent that READMEs show; where nothing is, of any value. */
export function chooseSent(model: Model): ShownSchema | undefined {
  const bodies = model.operations.flatMap(({ body }) => body?.contents ?? []);
  return shownOf([...schemasOf(bodies, model), ...model.schemas]).next().value;
}

/** The schema of what comes back with a success that READMEs show: one with a name, where there is one. */
export function chooseReceived(model: Model): ShownSchema | undefined {
  const successes = model.operations.flatMap(({ responses }) =>
    responses.filter(({ status }) => status.startsWith("2")).flatMap(({ contents }) => contents),
  );
  let first: ShownSchema | undefined;
  for (const one of shownOf(schemasOf(successes, model))) {
    if (one.member === "name") return one;
    first ??= one;
  }
  return first;
}

/** The named schemas that contents lead to, the nearest first. */
function schemasOf(contents: readonly Content[], { schemas }: Model): readonly NamedSchema[] {
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));
  const names = new Set(contents.flatMap(({ schemaName }) => schemaName ?? []));
  // A set also iterates over what is added meanwhile.
  for (const name of names) for (const ref of byName.get(name)?.refs ?? []) names.add(ref);
  return [...names].flatMap((name) => byName.get(name) ?? []);
}

/** Each is looked at when it is asked for: its sample may have to be made. */
function* shownOf(schemas: readonly NamedSchema[]): Generator<ShownSchema, undefined> {
  for (const schema of schemas) {
    const shown = schema.isPlainObject ? withText(schema) : undefined;
    if (shown) yield shown;
  }
  return undefined;
}

/** Tests look for these words, as JavaScript writes them where something is missing. */
const shortText = /^(?!.*(?:undefined|null))[^\p{C}\p{Z}]([^\p{C}]{0,38}[^\p{C}\p{Z}])?$/u;

function withText(schema: NamedSchema): ShownSchema | undefined {
  const { properties } = isJsonObject(schema.schema) ? schema.schema : {};
  if (!isJsonObject(properties) || !isJsonObject(schema.sample)) return undefined;
  const texts = Object.entries(schema.sample).flatMap(([member, text]) =>
    typeof text === "string" && shortText.test(text) && Object.hasOwn(properties, member)
      ? [{ schema, member, text }]
      : [],
  );
  return texts.find(({ member }) => member === "name") ?? texts[0];
}
