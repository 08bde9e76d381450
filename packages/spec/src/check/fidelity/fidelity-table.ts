import type { Kind } from "../../visit-document.ts";
import {
  exampleFidelity,
  headerFidelity,
  requestBodyFidelity,
  responseFidelity,
} from "./content-fidelity.ts";
import { rootFidelity, securitySchemeFidelity, serverFidelity } from "./document-fidelity.ts";
import { allRepresented, type KeywordTable } from "./fidelity-rule.ts";
import { encodingFidelity, mediaTypeFidelity } from "./media-type-fidelity.ts";
import { operationFidelity, pathItemFidelity } from "./operation-fidelity.ts";
import { parameterFidelity } from "./parameter-fidelity.ts";
import { schemaFidelity } from "./schema-fidelity.ts";

/** What becomes of every keyword of OpenAPI 3.0 to 3.2, by the object that it stands in. The keys of a callback are URLs. */
export const fidelityTable: Readonly<Record<Exclude<Kind, "callback">, KeywordTable>> = {
  components: allRepresented(
    ...["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"],
    ...["links", "callbacks", "pathItems", "mediaTypes"],
  ),
  encoding: encodingFidelity,
  example: exampleFidelity,
  header: headerFidelity,
  info: allRepresented(
    ...["title", "summary", "description", "termsOfService", "contact", "license", "version"],
  ),
  link: allRepresented(
    ...["$ref", "operationRef", "operationId", "parameters", "requestBody", "description", "server"],
  ),
  mediaType: mediaTypeFidelity,
  operation: operationFidelity,
  parameter: parameterFidelity,
  pathItem: pathItemFidelity,
  requestBody: requestBodyFidelity,
  response: responseFidelity,
  root: rootFidelity,
  schema: schemaFidelity,
  securityScheme: securitySchemeFidelity,
  server: serverFidelity,
  serverVariable: allRepresented("enum", "default", "description"),
  tag: allRepresented("name", "summary", "description", "externalDocs", "parent", "kind"),
};
