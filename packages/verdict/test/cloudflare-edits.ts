import type { Node } from "./edit-spec.ts";
import type { Row } from "./vendor-edits.test.ts";

/** Thirty edits of the description of Cloudflare's operation. */
export const cloudflareEdits: readonly Row[] = [
  [
    "a body gains an optional field",
    ({ properties }) => {
      properties("UserGroupUpdateParams")["description"] = { type: "string" };
    },
    "minor minor minor",
    "`description` of `UserGroupUpdateParams` may be sent now.",
  ],
  [
    "a body gains a required field",
    ({ schema, properties }) => {
      properties("UserGroupUpdateParams")["owner"] = { type: "string" };
      schema("UserGroupUpdateParams")["required"] = ["owner"];
    },
    "major major minor",
    "`owner` of `UserGroupUpdateParams` is new, and required. Add `owner` to every `updateUserGroup` call.",
  ],
  [
    "a field of a body becomes required",
    ({ schema }) => {
      schema("UserGroupUpdateParams")["required"] = ["name"];
    },
    "major major minor",
    "`name` of `UserGroupUpdateParams` is now required. Add `name` to every `updateUserGroup` call.",
  ],
  [
    "a required field of a policy may be left out",
    ({ schema }) => {
      schema("PolicyParam")["required"] = ["access", "permission_groups", "resource_groups"];
    },
    "minor minor minor",
    "`id` of `PolicyParam` may be left out now.",
  ],
  [
    "a field of a body goes",
    ({ properties }) => {
      delete properties("UserGroupUpdateParams")["policies"];
    },
    "major major minor",
    "`policies` of `UserGroupUpdateParams` can no longer be sent. Take `policies` out of every `updateUserGroup` call.",
  ],
  [
    "a value of a request goes",
    ({ properties }) => {
      (properties("PolicyParam")["access"] as Node)["enum"] = ["allow"];
    },
    "major major minor",
    '`access` of `PolicyParam` has no more `"deny"`. Look at what `updateUserGroup` sends there.',
  ],
  [
    "a value of a request comes",
    ({ properties }) => {
      (properties("PolicyParam")["access"] as Node)["enum"] = ["allow", "deny", "audit"];
    },
    "minor minor minor",
    '`access` of `PolicyParam` may be `"audit"` now.',
  ],
  [
    "a value of a response comes",
    ({ properties }) => {
      (properties("Policy")["access"] as Node)["enum"] = ["allow", "deny", "audit"];
    },
    "major major minor",
    '`access` of `Policy` may be `"audit"` now. Handle the values that `updateUserGroup` may give there now.',
  ],
  [
    "a value of a response goes",
    ({ properties }) => {
      (properties("Policy")["access"] as Node)["enum"] = ["allow"];
    },
    "major minor minor",
    '`access` of `Policy` has no more `"deny"`. Its validator refuses values that it accepted before.',
  ],
  [
    "a name gets a longest length",
    ({ properties }) => {
      (properties("UserGroupUpdateParams")["name"] as Node)["maxLength"] = 64;
    },
    "major major minor",
    "`name` of `UserGroupUpdateParams` is bound more tightly, as `maxLength` is `64` now. Look at what `updateUserGroup` sends there.",
  ],
  [
    "the codes of errors lose their minimum",
    ({ properties }) => {
      delete (properties("ResponseInfo")["code"] as Node)["minimum"];
    },
    "major major minor",
    "`code` of `ResponseInfo` is bound less tightly, as `minimum` is no longer `1000`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "the scope of a resource group becomes one object",
    ({ properties }) => {
      properties("PolicyResourceGroup")["scope"] = { $ref: "#/components/schemas/PolicyResourceGroupScope" };
    },
    "major major major",
    "`scope` of `PolicyResourceGroup` is `object` now, no longer `array`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "a resource group may have no id",
    ({ schema }) => {
      schema("PolicyResourceGroup")["required"] = ["scope"];
    },
    "major major minor",
    "`id` of `PolicyResourceGroup` may be missing now. Handle the absence of `id` in what `updateUserGroup` gives.",
  ],
  [
    "a response gains a field",
    ({ properties }) => {
      properties("UserGroupUpdateResponse")["status"] = { type: "string" };
    },
    "minor minor minor",
    "`status` of `UserGroupUpdateResponse` comes now.",
  ],
  [
    "an optional field of a response goes",
    ({ properties }) => {
      delete properties("UserGroupUpdateResponse")["policies"];
    },
    "major major minor",
    "`policies` of `UserGroupUpdateResponse` no longer comes. Stop reading `policies` of what `updateUserGroup` gives.",
  ],
  [
    "a required field of a response goes",
    ({ schema, properties }) => {
      delete properties("UserGroupUpdateResponse")["modified_on"];
      schema("UserGroupUpdateResponse")["required"] = ["id", "created_on", "name"];
    },
    "major major major",
    "`modified_on` of `UserGroupUpdateResponse` no longer comes. Stop reading `modified_on` of what `updateUserGroup` gives.",
  ],
  [
    "a field of a response is always there",
    ({ schema }) => {
      schema("UserGroupUpdateResponse")["required"] = ["id", "created_on", "modified_on", "name", "policies"];
    },
    "major minor minor",
    "`policies` of `UserGroupUpdateResponse` is always there now. Its validator refuses values that it accepted before.",
  ],
  [
    "a result may be null",
    ({ properties }) => {
      properties("UserGroupUpdateResponseEnvelope")["result"] = {
        anyOf: [{ $ref: "#/components/schemas/UserGroupUpdateResponse" }, { type: "null" }],
      };
    },
    "major major minor",
    "`result` of `UserGroupUpdateResponseEnvelope` may be null now. Handle null in what `updateUserGroup` gives.",
  ],
  [
    "dates are no longer in a format",
    ({ properties }) => {
      delete (properties("UserGroupUpdateResponse")["created_on"] as Node)["format"];
    },
    "major major minor",
    "`created_on` of `UserGroupUpdateResponse` is bound less tightly, as `format` is no longer `date-time`. Handle the values that `updateUserGroup` may give there now.",
  ],
  [
    "the operation is deprecated",
    ({ operation }) => {
      operation["deprecated"] = true;
    },
    "minor minor minor",
    "`PUT /accounts/{account_id}/iam/user_groups/{user_group_id}` is deprecated. Look for what replaces it.",
  ],
  [
    "another operation comes",
    ({ at, operation }) => {
      at("paths")["/accounts/{account_id}/iam/user_groups"] = {
        get: {
          operationId: "listUserGroups",
          parameters: [(operation["parameters"] as Node[])[0]],
          responses: operation["responses"],
        },
      };
    },
    "minor minor minor",
    "`GET /accounts/{account_id}/iam/user_groups` is new.",
  ],
  [
    "the operation goes to another path",
    ({ root }) => {
      const [item] = Object.values(root["paths"] as Node);
      root["paths"] = { "/accounts/{account_id}/user_groups/{user_group_id}": item };
    },
    "major major major",
    "`PUT /accounts/{account_id}/iam/user_groups/{user_group_id}` is `PUT /accounts/{account_id}/user_groups/{user_group_id}` now. Upgrade before the old place is closed: the call is the same function.",
  ],
  [
    "the operation has another name",
    ({ operation }) => {
      operation["operationId"] = "replaceUserGroup";
    },
    "major major major",
    "`updateUserGroup` is called `replaceUserGroup` now. Call `replaceUserGroup` in place of `updateUserGroup`.",
  ],
  [
    "a query parameter comes",
    ({ operation }) => {
      (operation["parameters"] as Node[]).push({ name: "dry_run", in: "query", schema: { type: "boolean" } });
    },
    "minor minor minor",
    "The query parameter `dry_run` is new.",
  ],
  [
    "a required header comes",
    ({ operation }) => {
      (operation["parameters"] as Node[]).push({
        name: "X-Reason",
        in: "header",
        required: true,
        schema: { type: "string" },
      });
    },
    "major major minor",
    "The header parameter `X-Reason` is new, and required. Add `X-Reason` to every `updateUserGroup` call.",
  ],
  [
    "a token is the only credential",
    ({ root }) => {
      root["security"] = [{ apiToken: [] }];
    },
    "major major minor",
    "`apiEmail and apiKey` no longer opens it. Get the credentials that are asked for now.",
  ],
  [
    "a 409 is described",
    ({ operation }) => {
      (operation["responses"] as Node)["409"] = (operation["responses"] as Node)["4XX"];
    },
    "minor minor minor",
    "The response `409` is described in another place: by itself, by its range or by `default`.",
  ],
  [
    "words of a field change",
    ({ properties }) => {
      (properties("UserGroupUpdateParams")["name"] as Node)["description"] = "What the group is called.";
    },
    "patch patch patch",
    "The words of `name` of `UserGroupUpdateParams` have changed.",
  ],
  [
    "a schema is written where it is used",
    ({ properties, schema }) => {
      (properties("PolicyResourceGroupScope")["objects"] as Node)["items"] = schema(
        "PolicyResourceGroupScopeObject",
      );
    },
    "none none none",
    "",
  ],
  [
    "a schema has another name",
    ({ at, properties }) => {
      const schemas = at("components schemas");
      schemas["Scope"] = schemas["PolicyResourceGroupScope"];
      delete schemas["PolicyResourceGroupScope"];
      (properties("PolicyResourceGroup")["scope"] as Node)["items"] = { $ref: "#/components/schemas/Scope" };
    },
    "major none major",
    "The type `PolicyResourceGroupScope` is called `Scope` now. Import `Scope` in place of `PolicyResourceGroupScope`.",
  ],
];
