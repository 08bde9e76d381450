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
    "",
  ],
  [
    "a body gains a required field",
    ({ schema, properties }) => {
      properties("UserGroupUpdateParams")["owner"] = { type: "string" };
      schema("UserGroupUpdateParams")["required"] = ["owner"];
    },
    "major major minor",
    "",
  ],
  [
    "a field of a body becomes required",
    ({ schema }) => {
      schema("UserGroupUpdateParams")["required"] = ["name"];
    },
    "major major minor",
    "",
  ],
  [
    "a required field of a policy may be left out",
    ({ schema }) => {
      schema("PolicyParam")["required"] = ["access", "permission_groups", "resource_groups"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a field of a body goes",
    ({ properties }) => {
      delete properties("UserGroupUpdateParams")["policies"];
    },
    "major major minor",
    "",
  ],
  [
    "a value of a request goes",
    ({ properties }) => {
      (properties("PolicyParam")["access"] as Node)["enum"] = ["allow"];
    },
    "major major minor",
    "",
  ],
  [
    "a value of a request comes",
    ({ properties }) => {
      (properties("PolicyParam")["access"] as Node)["enum"] = ["allow", "deny", "audit"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a value of a response comes",
    ({ properties }) => {
      (properties("Policy")["access"] as Node)["enum"] = ["allow", "deny", "audit"];
    },
    "major major minor",
    "",
  ],
  [
    "a value of a response goes",
    ({ properties }) => {
      (properties("Policy")["access"] as Node)["enum"] = ["allow"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a name gets a longest length",
    ({ properties }) => {
      (properties("UserGroupUpdateParams")["name"] as Node)["maxLength"] = 64;
    },
    "major major minor",
    "",
  ],
  [
    "the codes of errors lose their minimum",
    ({ properties }) => {
      delete (properties("ResponseInfo")["code"] as Node)["minimum"];
    },
    "major major major",
    "",
  ],
  [
    "the scope of a resource group becomes one object",
    ({ properties }) => {
      properties("PolicyResourceGroup")["scope"] = { $ref: "#/components/schemas/PolicyResourceGroupScope" };
    },
    "major major major",
    "",
  ],
  [
    "a resource group may have no id",
    ({ schema }) => {
      schema("PolicyResourceGroup")["required"] = ["scope"];
    },
    "major major minor",
    "",
  ],
  [
    "a response gains a field",
    ({ properties }) => {
      properties("UserGroupUpdateResponse")["status"] = { type: "string" };
    },
    "minor minor minor",
    "",
  ],
  [
    "an optional field of a response goes",
    ({ properties }) => {
      delete properties("UserGroupUpdateResponse")["policies"];
    },
    "major major minor",
    "",
  ],
  [
    "a required field of a response goes",
    ({ schema, properties }) => {
      delete properties("UserGroupUpdateResponse")["modified_on"];
      schema("UserGroupUpdateResponse")["required"] = ["id", "created_on", "name"];
    },
    "major major major",
    "",
  ],
  [
    "a field of a response is always there",
    ({ schema }) => {
      schema("UserGroupUpdateResponse")["required"] = ["id", "created_on", "modified_on", "name", "policies"];
    },
    "minor minor minor",
    "",
  ],
  [
    "a result may be null",
    ({ properties }) => {
      properties("UserGroupUpdateResponseEnvelope")["result"] = {
        anyOf: [{ $ref: "#/components/schemas/UserGroupUpdateResponse" }, { type: "null" }],
      };
    },
    "major major minor",
    "",
  ],
  [
    "dates are no longer in a format",
    ({ properties }) => {
      delete (properties("UserGroupUpdateResponse")["created_on"] as Node)["format"];
    },
    "major major minor",
    "",
  ],
  [
    "the operation is deprecated",
    ({ operation }) => {
      operation["deprecated"] = true;
    },
    "minor minor minor",
    "",
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
    "",
  ],
  [
    "the operation goes to another path",
    ({ root }) => {
      const [item] = Object.values(root["paths"] as Node);
      root["paths"] = { "/accounts/{account_id}/user_groups/{user_group_id}": item };
    },
    "major major major",
    "",
  ],
  [
    "the operation has another name",
    ({ operation }) => {
      operation["operationId"] = "replaceUserGroup";
    },
    "major major major",
    "",
  ],
  [
    "a query parameter comes",
    ({ operation }) => {
      (operation["parameters"] as Node[]).push({ name: "dry_run", in: "query", schema: { type: "boolean" } });
    },
    "minor minor minor",
    "",
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
    "",
  ],
  [
    "a token is the only credential",
    ({ root }) => {
      root["security"] = [{ apiToken: [] }];
    },
    "major major minor",
    "",
  ],
  [
    "a 409 is described",
    ({ operation }) => {
      (operation["responses"] as Node)["409"] = (operation["responses"] as Node)["4XX"];
    },
    "patch patch patch",
    "",
  ],
  [
    "words of a field change",
    ({ properties }) => {
      (properties("UserGroupUpdateParams")["name"] as Node)["description"] = "What the group is called.";
    },
    "patch patch patch",
    "",
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
    "",
  ],
];
