import { regExp } from "@specmint/schema";
import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";
import { listOperations } from "../src/list-operations.ts";
import { listWebhooks } from "../src/list-webhooks.ts";
import { findSchemaForms } from "../src/settle/schema-forms.ts";
import { settleDocument } from "../src/settle/settle-document.ts";
import { settleNames } from "../src/settle/settle-names.ts";
import type { Settled, SettledNames } from "../src/settled.ts";
import { visitDocument } from "../src/visit-document.ts";

/** A document with the schemas, of which some are sent and received. */
export function documentOf(schemas: JsonObject, paths: JsonObject = {}): JsonObject {
  return { openapi: "3.1.0", paths, components: { schemas } };
}

/** The document as it is in each direction. */
export function documentsOf(document: JsonObject): Settled["documents"] {
  return settleDocument(document, visitDocument(document), regExp).documents;
}

/** The names of the packages for the document. */
export function namesIn(document: JsonObject): SettledNames {
  const operations = listOperations(document);
  const webhooks = listWebhooks(document, operations);
  const { documents, uploads } = settleDocument(document, visitDocument(document), regExp);
  return settleNames(document, { operations, webhooks, uploads }, findSchemaForms(documents));
}

/** The schemas as they are in what is sent. */
export function sentOf(schemas: JsonObject): JsonObject {
  return schemasIn(documentsOf(documentOf(schemas)).request);
}

/** The schemas as they are in what is received. */
export function receivedOf(schemas: JsonObject): JsonObject {
  return schemasIn(documentsOf(documentOf(schemas)).response);
}

/** A path with one operation that sends and receives what the schemas describe. */
export function pathOf(sent: Json | undefined, received: Json | undefined): JsonObject {
  const content = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });
  return {
    "/a": {
      post: {
        operationId: "a",
        ...(sent === undefined ? {} : { requestBody: content(sent) }),
        responses: { "200": { description: "", ...(received === undefined ? {} : content(received)) } },
      },
    },
  };
}

/** A reference to a schema. */
export function to(key: string): JsonObject {
  return { $ref: `#/components/schemas/${key}` };
}

function schemasIn({ components }: JsonObject): JsonObject {
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  return isJsonObject(schemas) ? schemas : {};
}
