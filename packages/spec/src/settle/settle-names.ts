import type { JsonObject } from "../json.ts";
import { listOperations } from "../list-operations.ts";
import type { WebhookAt } from "../list-webhooks.ts";
import type { Direction } from "./direction-forms.ts";
import { nameOperations } from "./name-operations.ts";
import { nameSchemas } from "./name-schemas.ts";
import { nameWebhooks } from "./name-webhooks.ts";
import { newNamer, type Renamed } from "./namer.ts";
import type { SchemaForms } from "./schema-forms.ts";
import { keyOfUse, type SettledName } from "./settled-name.ts";
import { takenByTypes } from "./taken-names.ts";

/** Every name of the packages. */
export interface SettledNames {
  readonly schema: (key: string, direction: Direction) => SettledName;
  /** By the JSON pointer to the operation, those of webhooks and callbacks too. */
  readonly operation: (pointer: string) => SettledName;
  /** Of an operation, webhook or callback where it is used: several may be references to one. */
  readonly used: (use: WebhookAt) => SettledName;
  readonly renamed: readonly Renamed[];
}

/** Settles the names of a document, the same for the same document: those that need no change first. */
export function settleNames(document: JsonObject, forms: SchemaForms): SettledNames {
  const names = known.get(document) ?? nameAll(document, forms);
  known.set(document, names);
  return names;
}

const known = new WeakMap<JsonObject, SettledNames>();

function nameAll(document: JsonObject, forms: SchemaForms): SettledNames {
  const renamed: Renamed[] = [];
  const types = newNamer(takenByTypes);
  const schemas = nameSchemas(document, forms, types, renamed);
  const operations = nameOperations(document, listOperations(document), types, renamed);
  const webhooks = nameWebhooks(document, types, operations, renamed);
  return {
    schema: (key, direction) => schemas.get(`${direction} ${key}`) ?? unnamed,
    operation: (pointer) => operations.get(pointer) ?? webhooks.get(pointer) ?? unnamed,
    used: (use) => operations.get(keyOfUse(use)) ?? webhooks.get(keyOfUse(use)) ?? unnamed,
    renamed,
  };
}

/** What the checks complain of has none. */
const unnamed: SettledName = { name: "", typeName: "", fileName: "" };
