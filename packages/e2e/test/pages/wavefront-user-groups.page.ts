import type { Json, Page } from "./spec-rows.ts";

const status = "schema: `result` enum `OK`/`ERROR` and `code` (int64) required, `message` optional";
const group = "page, schema: `UserGroupModel`: only `name` required";
const properties = "page: `nameEditable`, `usersEditable`, `rolesEditable`: boolean";
const role = "page, schema: `RoleDTO`, nothing required, all fields of the page; counts int32, millis int64";
const linked =
  'schema: "UserGroup Object" is a third schema, `UserGroup`; recursive: RoleDTO -> UserGroup -> RoleDTO';
const failure = "seen: same container without `response`, HTTP status equal to `code`";
const pushBack = "seen: HTTP 406 asks the caller to retry";

/** Wavefront's page "Update User Group". */
export const page: Page = {
  spec: "wavefront-user-groups.yaml",
  method: "put",
  path: "/api/v2/usergroup/{id}",
  server: "https://{api_host}",
  title: "Update User Group",
  description: "Update a specific user group",
  listed: [
    { at: "path.id", type: "string", required: true, description: "id" },
    { at: "body", type: "object", required: false },
    { at: "body.name", type: "string", required: true, description: "The name of the user group" },
    {
      at: "body.id",
      type: "string",
      required: false,
      description: "The unique identifier of the user group",
    },
    {
      at: "body.description",
      type: "string",
      required: false,
      description: "The description of the user group",
    },
    {
      at: "body.createdEpochMillis",
      type: "integer",
      required: false,
      format: "int64",
      description: "createdEpochMillis",
    },
    {
      at: "body.customer",
      type: "string",
      required: false,
      description: "The id of the customer to which the user group belongs",
    },
    {
      at: "body.roleIDs",
      type: "array of string",
      required: true,
      description: "List of role IDs the user group has been linked to.",
    },
    { at: "response.status", type: "object", required: true, description: "status" },
    { at: "response.response", type: "object", required: false, description: "response" },
  ],
  shown: [
    { at: "response", type: "object", required: true, source: "page: `ResponseContainerUserGroupModel`" },
    { at: "response.status.result", type: "string", required: true, enum: ["OK", "ERROR"], source: status },
    { at: "response.status.message", type: "string", required: false, source: status },
    { at: "response.status.code", type: "integer", required: true, format: "int64", source: status },
    { at: "response.response.users", type: "array of string", required: false, source: group },
    { at: "response.response.userCount", type: "integer", required: false, format: "int32", source: group },
    { at: "response.response.properties", type: "object", required: false, source: group },
    { at: "response.response.properties.nameEditable", type: "boolean", required: false, source: properties },
    {
      at: "response.response.properties.usersEditable",
      type: "boolean",
      required: false,
      source: properties,
    },
    {
      at: "response.response.properties.rolesEditable",
      type: "boolean",
      required: false,
      source: properties,
    },
    { at: "response.response.roles", type: "array of object", required: false, source: group },
    {
      at: "response.response.roles[].sampleLinkedGroups",
      type: "array of object",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].linkedGroupsCount",
      type: "integer",
      required: false,
      format: "int32",
      source: role,
    },
    {
      at: "response.response.roles[].sampleLinkedAccounts",
      type: "array of string",
      required: false,
      source: role,
    },
    {
      at: "response.response.roles[].linkedAccountsCount",
      type: "integer",
      required: false,
      format: "int32",
      source: role,
    },
    {
      at: "response.response.roles[].restrictedPermissions",
      type: "array of string",
      required: false,
      source: role,
    },
    { at: "response.response.roles[].properties", type: "object", required: false, source: role },
    {
      at: "response.response.roles[].properties.nameEditable",
      type: "boolean",
      required: false,
      source: role,
    },
    {
      at: "response.response.roles[].properties.usersRemovable",
      type: "boolean",
      required: false,
      source: role,
    },
    {
      at: "response.response.roles[].properties.usersAddable",
      type: "boolean",
      required: false,
      source: role,
    },
    {
      at: "response.response.roles[].properties.permsEditable",
      type: "boolean",
      required: false,
      source: role,
    },
    { at: "response.response.roles[].properties.deletable", type: "boolean", required: false, source: role },
    { at: "response.response.roles[].permissions", type: "array of string", required: false, source: role },
    { at: "response.response.roles[].name", type: "string", required: false, source: role },
    { at: "response.response.roles[].id", type: "string", required: false, source: role },
    { at: "response.response.roles[].description", type: "string", required: false, source: role },
    {
      at: "response.response.roles[].createdEpochMillis",
      type: "integer",
      required: false,
      format: "int64",
      source: role,
    },
    {
      at: "response.response.roles[].lastUpdatedMs",
      type: "integer",
      required: false,
      format: "int64",
      source: role,
    },
    { at: "response.response.roles[].lastUpdatedAccountId", type: "string", required: false, source: role },
    { at: "response.response.roles[].customer", type: "string", required: false, source: role },
    { at: "response.response.roleCount", type: "integer", required: false, format: "int32", source: group },
    { at: "response.response.name", type: "string", required: true, source: group },
    { at: "response.response.id", type: "string", required: false, source: group },
    { at: "response.response.description", type: "string", required: false, source: group },
    {
      at: "response.response.createdEpochMillis",
      type: "integer",
      required: false,
      format: "int64",
      source: group,
    },
    { at: "response.response.customer", type: "string", required: false, source: group },
  ],
  sourced: [
    {
      at: "response.response.roles[].sampleLinkedGroups[].customer",
      type: "string",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].description",
      type: "string",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].id",
      type: "string",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].name",
      type: "string",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].properties",
      type: "object",
      required: false,
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].properties.nameEditable",
      type: "boolean",
      required: false,
      source: properties,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].properties.usersEditable",
      type: "boolean",
      required: false,
      source: properties,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].properties.rolesEditable",
      type: "boolean",
      required: false,
      source: properties,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].roles",
      type: "array of object",
      required: false,
      again: "RoleDTO",
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].userCount",
      type: "integer",
      required: false,
      format: "int32",
      source: linked,
    },
    {
      at: "response.response.roles[].sampleLinkedGroups[].users",
      type: "array of string",
      required: false,
      source: linked,
    },
    { at: "406", type: "object", required: true, source: pushBack },
    { at: "406.status", type: "object", required: true, source: failure },
    { at: "406.status.result", type: "string", required: true, enum: ["ERROR"], source: failure },
    { at: "406.status.message", type: "string", required: false, source: status },
    { at: "406.status.code", type: "integer", required: true, format: "int64", source: status },
    { at: "default", type: "object", required: true, source: failure },
    { at: "default.status", type: "object", required: true, source: failure },
    { at: "default.status.result", type: "string", required: true, enum: ["ERROR"], source: failure },
    { at: "default.status.message", type: "string", required: false, source: status },
    { at: "default.status.code", type: "integer", required: true, format: "int64", source: status },
  ],
  seen: [
    { at: "operation/requestBody", says: "optional as a whole" },
    { at: "operation/requestBody", says: "with a chunked body" },
    { at: "operation/responses/200", says: "a failure can come with status 200" },
    { at: "operation/responses/406", says: "asks the caller to try again" },
    { at: "operation/responses/default", says: "without `response`" },
    { at: "schemas/UserGroupWrite", says: '`"Roles": null` and extra keys' },
    { at: "schemas/UserGroupWrite/properties/createdEpochMillis", says: "read-only" },
    { at: "schemas/UserGroupWrite/properties/createdEpochMillis", says: "below 2^53" },
    { at: "schemas/UserGroupWrite/properties/customer", says: "read-only" },
    { at: "schemas/UserGroupWrite/properties/roleIDs", says: "a body without `roleIDs` is accepted" },
    { at: "schemas/ResponseContainerUserGroupModel", says: "`debugInfo`" },
    { at: "schemas/ResponseStatus/properties/result", says: "`ERROR` under status 200" },
    { at: "schemas/RoleDTO", says: "later versions leave out `properties` and `restrictedPermissions`" },
    { at: "schemas/RoleDTO/properties/restrictedPermissions", says: "absent in later versions" },
    { at: "schemas/RoleDTO/properties/permissions", says: "`agent_management`, `alerts_management`" },
    { at: "schemas/RoleDTO/properties/permissions", says: "`token_management`, `user_management`" },
    { at: "schemas/RoleProperties", says: "absent in later versions" },
    { at: "schemas/ResponseContainerFailure", says: "under status 200 as well" },
    { at: "schemas/ResponseStatusFailure/properties/code", says: "equal to that of the response" },
  ],
};

/** The page's "Example Body". */
export const documentedRequest: Json = {
  id: "UserGroup identifier",
  name: "UserGroup name",
  roleIDs: ["role1", "role2", "role3"],
  description: "UserGroup description",
};

/** The page's "UserGroupWrite of type(s) application/json". */
export const allFields: Json = {
  name: "string",
  id: "string",
  description: "string",
  createdEpochMillis: 0,
  customer: "string",
  roleIDs: ["string"],
};

/** The page's "ResponseContainerUserGroupModel of type(s) application/json". */
export const documentedResponse: Json = {
  status: {
    result: "string",
    message: "string",
    code: 0,
  },
  response: {
    users: ["string"],
    userCount: 0,
    properties: {
      nameEditable: false,
      usersEditable: false,
      rolesEditable: false,
    },
    roles: [
      {
        sampleLinkedGroups: ["UserGroup Object"],
        linkedGroupsCount: 0,
        sampleLinkedAccounts: ["string"],
        linkedAccountsCount: 0,
        restrictedPermissions: ["string"],
        properties: {
          nameEditable: false,
          usersRemovable: false,
          usersAddable: false,
          permsEditable: false,
          deletable: false,
        },
        permissions: ["string"],
        name: "string",
        id: "string",
        description: "string",
        createdEpochMillis: 0,
        lastUpdatedMs: 0,
        lastUpdatedAccountId: "string",
        customer: "string",
      },
    ],
    roleCount: 0,
    name: "string",
    id: "string",
    description: "string",
    createdEpochMillis: 0,
    customer: "string",
  },
};

/** What the page's examples have in place of values. */
export const placeholders: readonly Json[] = [
  "string",
  0,
  "UserGroup Object",
  "UserGroup identifier",
  "UserGroup name",
  "UserGroup description",
  "role1",
  "role2",
  "role3",
];
