import type { Node } from "./edit-spec.ts";
import type { Row } from "./vendor-edits.test.ts";

/** Thirty edits of the description of Wavefront's operation. */
export const wavefrontEdits: readonly Row[] = [
  [
    "role ids may be left out",
    ({ schema }) => {
      schema("UserGroupWrite")["required"] = ["name"];
    },
    "minor minor minor",
    "",
  ],
  [
    "the name may be left out of a request",
    ({ schema }) => {
      schema("UserGroupWrite")["required"] = ["roleIDs"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a description is required",
    ({ schema }) => {
      schema("UserGroupWrite")["required"] = ["name", "roleIDs", "description"];
    },
    "major major minor",
    "",
  ],
  [
    "the customer can no longer be sent",
    ({ properties }) => {
      delete properties("UserGroupWrite")["customer"];
    },
    "major major minor",
    "",
  ],
  [
    "a request gains a list",
    ({ properties }) => {
      properties("UserGroupWrite")["users"] = { type: "array", items: { type: "string" } };
    },
    "minor minor minor",
    "",
  ],
  [
    "at least one role id is asked for",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["minItems"] = 1;
    },
    "major major minor",
    "",
  ],
  [
    "role ids are uuids",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["items"] = { type: "string", format: "uuid" };
    },
    "major major minor",
    "",
  ],
  [
    "role ids are unique",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["uniqueItems"] = true;
    },
    "major major minor",
    "",
  ],
  [
    "the name has a pattern",
    ({ properties }) => {
      (properties("UserGroupWrite")["name"] as Node)["pattern"] = "^[^/]+$";
    },
    "major major minor",
    "",
  ],
  [
    "the name of a request may be null",
    ({ properties }) => {
      (properties("UserGroupWrite")["name"] as Node)["type"] = ["string", "null"];
    },
    "minor minor major",
    "",
  ],
  [
    "the body is required",
    ({ operation }) => {
      (operation["requestBody"] as Node)["required"] = true;
    },
    "major major minor",
    "",
  ],
  [
    "nothing else may be sent",
    ({ schema }) => {
      schema("UserGroupWrite")["additionalProperties"] = false;
    },
    "major major minor",
    "",
  ],
  [
    "the customer is read-only",
    ({ properties }) => {
      (properties("UserGroupWrite")["customer"] as Node)["readOnly"] = true;
    },
    "major major minor",
    "",
  ],
  [
    "millis are a double",
    ({ properties }) => {
      properties("UserGroupModel")["createdEpochMillis"] = { type: "number" };
    },
    "major major minor",
    "",
  ],
  [
    "a count is 64 bits wide",
    ({ properties }) => {
      (properties("UserGroupModel")["userCount"] as Node)["format"] = "int64";
    },
    "major major minor",
    "",
  ],
  [
    "a count has a least value",
    ({ properties }) => {
      (properties("UserGroupModel")["userCount"] as Node)["minimum"] = 0;
    },
    "minor minor minor",
    "",
  ],
  [
    "a third result comes",
    ({ properties }) => {
      (properties("ResponseStatus")["result"] as Node)["enum"] = ["OK", "ERROR", "PARTIAL"];
    },
    "major major minor",
    "",
  ],
  [
    "the code of a status may be missing",
    ({ schema }) => {
      schema("ResponseStatus")["required"] = ["result"];
    },
    "major major major",
    "",
  ],
  [
    "debugInfo comes",
    ({ properties }) => {
      properties("ResponseContainerUserGroupModel")["debugInfo"] = {
        type: "array",
        items: { type: "string" },
      };
    },
    "minor minor minor",
    "",
  ],
  [
    "properties and restrictedPermissions of a role go",
    ({ properties }) => {
      delete properties("RoleDTO")["properties"];
      delete properties("RoleDTO")["restrictedPermissions"];
    },
    "major major minor",
    "",
  ],
  [
    "the users of a group are objects",
    ({ properties }) => {
      (properties("UserGroupModel")["users"] as Node)["items"] = {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" } },
      };
    },
    "major major major",
    "",
  ],
  [
    "the response is always there",
    ({ schema }) => {
      schema("ResponseContainerUserGroupModel")["required"] = ["status", "response"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a 406 is no longer described",
    ({ operation }) => {
      delete (operation["responses"] as Node)["406"];
    },
    "patch patch patch",
    "",
  ],
  [
    "a failure is told by its code",
    ({ operation }) => {
      ((operation["responses"] as Node)["200"] as Node)["x-specmint"] = {
        failure: {
          pointer: "/status/code",
          equals: 404,
          schema: { $ref: "#/components/schemas/ResponseContainerFailure" },
        },
      };
    },
    "major major major",
    "",
  ],
  [
    "a 503 is tried again",
    ({ operation }) => {
      operation["x-specmint"] = { retry: [406, 503] };
    },
    "none minor none",
    "",
  ],
  [
    "the token comes from another variable",
    ({ at }) => {
      at("components securitySchemes token")["x-specmint"] = { env: "WAVEFRONT_API_TOKEN" };
    },
    "none major none",
    "",
  ],
  [
    "the key is no credential",
    ({ root }) => {
      root["security"] = [{ token: [] }];
    },
    "major major minor",
    "",
  ],
  [
    "the host has another default",
    ({ root }) => {
      ((((root["servers"] as Node[])[0] as Node)["variables"] as Node)["api_host"] as Node)["default"] =
        "demo.wavefront.com";
    },
    "minor minor minor",
    "",
  ],
  [
    "the body comes as YAML, too",
    ({ operation }) => {
      const content = ((operation["responses"] as Node)["200"] as Node)["content"] as Node;
      content["application/yaml"] = { schema: { type: "string" } };
    },
    "minor minor minor",
    "",
  ],
  [
    "keys are in another order, and an example is corrected",
    ({ root, properties }) => {
      (properties("UserGroupWrite")["name"] as Node)["examples"] = ["Alert editors"];
      const { paths, ...rest } = root;
      delete root["paths"];
      Object.assign(root, rest, { paths });
    },
    "patch patch patch",
    "",
  ],
];
