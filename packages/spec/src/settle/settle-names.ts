import type { JsonObject } from "../json.ts";
import type { Renamed, SchemaForms, Settled, SettledName, SettledNames } from "../settled.ts";
import { keyOfUse } from "./key-of-use.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";
import { nameWebhooks } from "./name-webhooks.ts";
import { newNamer } from "./namer.ts";
import { takenByTypes } from "./taken-names.ts";

/** Settles the names of a document, the same for the same document: those that need no change first. */
export function settleNames(
  document: JsonObject,
  uses: Pick<Settled, "operations" | "webhooks" | "uploads">,
  forms: SchemaForms,
): SettledNames {
  const renamed: Renamed[] = [];
  const types = newNamer(takenByTypes);
  const schemas = nameSchemas(document, { ...forms, ...uses }, types, renamed);
  const operations = nameOperations(document, uses.operations, types, renamed);
  const webhooks = nameWebhooks(document, uses.webhooks, types, operations, renamed);
  return {
    schema: (key, direction) => schemas.get(`${direction} ${key}`) ?? unnamed,
    operation: (pointer) => operations.get(pointer) ?? webhooks.get(pointer) ?? unnamed,
    used: (use) => operations.get(keyOfUse(use)) ?? webhooks.get(keyOfUse(use)) ?? unnamed,
    renamed,
  };
}

/** What the checks complain of has none. */
const unnamed: SettledName = { name: "", typeName: "", fileName: "" };
