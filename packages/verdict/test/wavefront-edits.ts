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
    "`roleIDs` of `UserGroupWrite` may be left out now.",
  ],
  [
    "the name may be left out of a request",
    ({ schema }) => {
      schema("UserGroupWrite")["required"] = ["roleIDs"];
    },
    "minor minor minor",
    "`name` of `UserGroupWrite` may be left out now.",
  ],
  [
    "a description is required",
    ({ schema }) => {
      schema("UserGroupWrite")["required"] = ["name", "roleIDs", "description"];
    },
    "major major minor",
    "`description` of `UserGroupWrite` is now required. Add `description` to every `updateUserGroup` call.",
  ],
  [
    "the customer can no longer be sent",
    ({ properties }) => {
      delete properties("UserGroupWrite")["customer"];
    },
    "major major minor",
    "`customer` of `UserGroupWrite` can no longer be sent. Take `customer` out of every `updateUserGroup` call.",
  ],
  [
    "a request gains a list",
    ({ properties }) => {
      properties("UserGroupWrite")["users"] = { type: "array", items: { type: "string" } };
    },
    "minor minor minor",
    "`users` of `UserGroupWrite` may be sent now.",
  ],
  [
    "at least one role id is asked for",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["minItems"] = 1;
    },
    "major major minor",
    "`roleIDs` of `UserGroupWrite` is bound more tightly, as `minItems` is `1` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "role ids are uuids",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["items"] = { type: "string", format: "uuid" };
    },
    "major major minor",
    "`roleIDs[]` of `UserGroupWrite` is bound more tightly, as `format` is `uuid` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "role ids are unique",
    ({ properties }) => {
      (properties("UserGroupWrite")["roleIDs"] as Node)["uniqueItems"] = true;
    },
    "major major minor",
    "`roleIDs` of `UserGroupWrite` is bound more tightly, as `uniqueItems` is `true` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "the name has a pattern",
    ({ properties }) => {
      (properties("UserGroupWrite")["name"] as Node)["pattern"] = "^[^/]+$";
    },
    "major major minor",
    "`name` of `UserGroupWrite` is bound more tightly, as `pattern` is `^[^/]+$` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "the name of a request may be null",
    ({ properties }) => {
      (properties("UserGroupWrite")["name"] as Node)["type"] = ["string", "null"];
    },
    "minor minor minor",
    "`name` of `UserGroupWrite` may be null now.",
  ],
  [
    "the body is required",
    ({ operation }) => {
      (operation["requestBody"] as Node)["required"] = true;
    },
    "major major minor",
    "The request body is now required. Give every `updateUserGroup` call a body.",
  ],
  [
    "nothing else may be sent",
    ({ schema }) => {
      schema("UserGroupWrite")["additionalProperties"] = false;
    },
    "major major minor",
    "`UserGroupWrite` is bound more tightly, as `additionalProperties` is `false` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "the customer is read-only",
    ({ properties }) => {
      (properties("UserGroupWrite")["customer"] as Node)["readOnly"] = true;
    },
    "major major minor",
    "`customer` of `UserGroupWrite` can no longer be sent. Take `customer` out of every `updateUserGroup` call.",
  ],
  [
    "millis are a double",
    ({ properties }) => {
      properties("UserGroupModel")["createdEpochMillis"] = { type: "number" };
    },
    "major major minor",
    "`createdEpochMillis` of `UserGroupModel` is bound less tightly, as `format` is no longer `int64`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "a count is 64 bits wide",
    ({ properties }) => {
      (properties("UserGroupModel")["userCount"] as Node)["format"] = "int64";
    },
    "major major minor",
    "`userCount` of `UserGroupModel` is bound less tightly, as `format` was `int32`, and is `int64`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "a count has a least value",
    ({ properties }) => {
      (properties("UserGroupModel")["userCount"] as Node)["minimum"] = 0;
    },
    "major minor minor",
    "`userCount` of `UserGroupModel` is bound more tightly, as `minimum` is `0` now. Its validator refuses values that it accepted before.",
  ],
  [
    "a third result comes",
    ({ properties }) => {
      (properties("ResponseStatus")["result"] as Node)["enum"] = ["OK", "ERROR", "PARTIAL"];
    },
    "major major minor",
    '`result` of `ResponseStatus` may be `"PARTIAL"` now. Handle the values that `updateUserGroup` may give there now.',
  ],
  [
    "the code of a status may be missing",
    ({ schema }) => {
      schema("ResponseStatus")["required"] = ["result"];
    },
    "major major minor",
    "`code` of `ResponseStatus` may be missing now. Handle the absence of `code` in what `updateUserGroup` gives.",
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
    "`debugInfo` of `ResponseContainerUserGroupModel` comes now.",
  ],
  [
    "properties and restrictedPermissions of a role go",
    ({ properties }) => {
      delete properties("RoleDTO")["properties"];
      delete properties("RoleDTO")["restrictedPermissions"];
    },
    "major major minor",
    "`restrictedPermissions` of `RoleDTO` no longer comes. Stop reading `restrictedPermissions` of what `updateUserGroup` gives.",
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
    "`users[]` of `UserGroupModel` is `object` now, no longer `string`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "the response is always there",
    ({ schema }) => {
      schema("ResponseContainerUserGroupModel")["required"] = ["status", "response"];
    },
    "major minor minor",
    "`response` of `ResponseContainerUserGroupModel` is always there now. Its validator refuses values that it accepted before.",
  ],
  [
    "a 406 is no longer described",
    ({ operation }) => {
      delete (operation["responses"] as Node)["406"];
    },
    "minor minor minor",
    "The response `406` is described in another place: by itself, by its range or by `default`.",
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
    "What counts as a failure in a response has changed. Look at what you do with the results of `updateUserGroup`.",
  ],
  [
    "a 503 is tried again",
    ({ operation }) => {
      operation["x-specmint"] = { retry: [406, 503] };
    },
    "none minor none",
    "What is tried again has changed: `retry`.",
  ],
  [
    "the token comes from another variable",
    ({ at }) => {
      at("components securitySchemes token")["x-specmint"] = { env: "WAVEFRONT_API_TOKEN" };
    },
    "none major none",
    "The client has another option or environment variable: `env`. Give the client the option by its new name.",
  ],
  [
    "the key is no credential",
    ({ root }) => {
      root["security"] = [{ token: [] }];
    },
    "major major minor",
    "`apiKey` no longer opens it. Get the credentials that are asked for now.",
  ],
  [
    "the host has another default",
    ({ root }) => {
      ((((root["servers"] as Node[])[0] as Node)["variables"] as Node)["api_host"] as Node)["default"] =
        "demo.wavefront.com";
    },
    "minor minor minor",
    "`https://{example.wavefront.com}` is no longer among the servers. Give `baseUrl` if you have to stay there.",
  ],
  [
    "the body comes as YAML, too",
    ({ operation }) => {
      const content = ((operation["responses"] as Node)["200"] as Node)["content"] as Node;
      content["application/yaml"] = { schema: { type: "string" } };
    },
    "minor minor minor",
    "Responses may come as `application/yaml` now, for whoever asks for it.",
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
    "The words of `name` of `UserGroupWrite` have changed.",
  ],
];
