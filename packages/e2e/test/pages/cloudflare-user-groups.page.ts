import type { Json, Page } from "./spec-rows.ts";

const envelope =
  "schema: `success`, `errors`, `messages` required; `result` optional; `success` is `true` on 200";
const info =
  "page (shape), schema (required, minimum): `{code: integer >= 1000 (required), message (required), …}`";
const failure =
  'schema: any 4XX: same envelope, `success: false`, `result: null`; e.g. code 7003, "No route for the URI"';

/** Cloudflare's page "Update User Group". `limits` are the vendor's schema's: the page lists none. */
export const page: Page = {
  spec: "cloudflare-user-groups.yaml",
  method: "put",
  path: "/accounts/{account_id}/iam/user_groups/{user_group_id}",
  server: "https://api.cloudflare.com/client/v4",
  title: "Update User Group",
  description: "Modify an existing user group.",
  listed: [
    {
      at: "path.account_id",
      type: "string",
      required: true,
      limits: { minLength: 32, maxLength: 32 },
      description: "Account identifier tag.",
    },
    {
      at: "path.user_group_id",
      type: "string",
      required: true,
      limits: { minLength: 32, maxLength: 32 },
      description: "User Group identifier tag.",
    },
    { at: "body.name", type: "string", required: false, description: "Name of the User group." },
    {
      at: "body.policies",
      type: "array of object",
      required: false,
      description: "Policies attached to the User group",
    },
    { at: "body.policies[].id", type: "string", required: true, description: "Policy identifier." },
    {
      at: "body.policies[].access",
      type: "string",
      required: true,
      enum: ["allow", "deny"],
      description: "Allow or deny operations against the resources.",
    },
    {
      at: "body.policies[].permission_groups",
      type: "array of object",
      required: true,
      description: "A set of permission groups that are specified to the policy.",
    },
    {
      at: "body.policies[].permission_groups[].id",
      type: "string",
      required: true,
      limits: { minLength: 32, maxLength: 32 },
      description: "Permission Group identifier tag.",
    },
    {
      at: "body.policies[].resource_groups",
      type: "array of object",
      required: true,
      description: "A set of resource groups that are specified to the policy.",
    },
    {
      at: "body.policies[].resource_groups[].id",
      type: "string",
      required: true,
      limits: { minLength: 32, maxLength: 32 },
      description: "Resource Group identifier tag.",
    },
    {
      at: "response.result.id",
      type: "string",
      required: true,
      limits: { minLength: 32, maxLength: 32 },
      description: "User Group identifier tag.",
    },
    {
      at: "response.result.created_on",
      type: "string",
      required: true,
      format: "date-time",
      description: "Timestamp for the creation of the user group",
    },
    {
      at: "response.result.modified_on",
      type: "string",
      required: true,
      format: "date-time",
      description: "Last time the user group was modified.",
    },
    { at: "response.result.name", type: "string", required: true, description: "Name of the user group." },
    {
      at: "response.result.policies",
      type: "array of object",
      required: false,
      description: "Policies attached to the User group",
    },
    {
      at: "response.result.policies[].id",
      type: "string",
      required: false,
      description: "Policy identifier.",
    },
    {
      at: "response.result.policies[].access",
      type: "string",
      required: false,
      enum: ["allow", "deny"],
      description: "Allow or deny operations against the resources.",
    },
    {
      at: "response.result.policies[].permission_groups",
      type: "array of object",
      required: false,
      description: "A set of permission groups that are specified to the policy.",
    },
    {
      at: "response.result.policies[].permission_groups[].id",
      type: "string",
      required: true,
      description: "Identifier of the permission group.",
    },
    {
      at: "response.result.policies[].permission_groups[].meta",
      type: "object",
      required: false,
      description: "Attributes associated to the permission group.",
    },
    { at: "response.result.policies[].permission_groups[].meta.key", type: "string", required: false },
    { at: "response.result.policies[].permission_groups[].meta.value", type: "string", required: false },
    {
      at: "response.result.policies[].permission_groups[].name",
      type: "string",
      required: false,
      description: "Name of the permission group.",
    },
    {
      at: "response.result.policies[].resource_groups",
      type: "array of object",
      required: false,
      description: "A list of resource groups that the policy applies to.",
    },
    {
      at: "response.result.policies[].resource_groups[].id",
      type: "string",
      required: true,
      description: "Identifier of the resource group.",
    },
    {
      at: "response.result.policies[].resource_groups[].scope",
      type: "array of object",
      required: true,
      description: "The scope associated to the resource group",
    },
    {
      at: "response.result.policies[].resource_groups[].scope[].key",
      type: "string",
      required: true,
      description: "This is a combination of pre-defined resource name and identifier (like Account ID etc.)",
    },
    {
      at: "response.result.policies[].resource_groups[].scope[].objects",
      type: "array of object",
      required: true,
      description: "A list of scope objects for additional context.",
    },
    {
      at: "response.result.policies[].resource_groups[].scope[].objects[].key",
      type: "string",
      required: true,
      description: "This is a combination of pre-defined resource name and identifier (like Zone ID etc.)",
    },
    {
      at: "response.result.policies[].resource_groups[].meta",
      type: "object",
      required: false,
      description: "Attributes associated to the resource group.",
    },
    { at: "response.result.policies[].resource_groups[].meta.key", type: "string", required: false },
    { at: "response.result.policies[].resource_groups[].meta.value", type: "string", required: false },
    {
      at: "response.result.policies[].resource_groups[].name",
      type: "string",
      required: false,
      description: "Name of the resource group.",
    },
  ],
  shown: [
    { at: "response", type: "object", required: true, source: envelope },
    { at: "response.errors", type: "array of object", required: true, source: envelope },
    {
      at: "response.errors[].code",
      type: "integer",
      required: true,
      limits: { minimum: 1000 },
      source: info,
    },
    { at: "response.errors[].message", type: "string", required: true, source: info },
    { at: "response.errors[].documentation_url", type: "string", required: false, source: info },
    { at: "response.errors[].source", type: "object", required: false, source: info },
    { at: "response.errors[].source.pointer", type: "string", required: false, source: info },
    { at: "response.messages", type: "array of object", required: true, source: envelope },
    {
      at: "response.messages[].code",
      type: "integer",
      required: true,
      limits: { minimum: 1000 },
      source: info,
    },
    { at: "response.messages[].message", type: "string", required: true, source: info },
    { at: "response.messages[].documentation_url", type: "string", required: false, source: info },
    { at: "response.messages[].source", type: "object", required: false, source: info },
    { at: "response.messages[].source.pointer", type: "string", required: false, source: info },
    { at: "response.success", type: "boolean", required: true, enum: [true], source: envelope },
    {
      at: "response.result",
      type: "object",
      required: false,
      description: "A group of policies resources.",
      source: envelope,
    },
  ],
  sourced: [
    {
      at: "body",
      type: "object",
      required: true,
      source: "schema: `required: true`; every top-level field optional, none nullable; `{}` is legal",
    },
    { at: "4XX", type: "object", required: true, source: failure },
    { at: "4XX.success", type: "boolean", required: true, enum: [false], source: failure },
    { at: "4XX.errors", type: "array of object", required: true, source: failure },
    { at: "4XX.errors[].code", type: "integer", required: true, limits: { minimum: 1000 }, source: info },
    { at: "4XX.errors[].message", type: "string", required: true, source: info },
    { at: "4XX.errors[].documentation_url", type: "string", required: false, source: info },
    { at: "4XX.errors[].source", type: "object", required: false, source: info },
    { at: "4XX.errors[].source.pointer", type: "string", required: false, source: info },
    { at: "4XX.messages", type: "array of object", required: true, source: failure },
    { at: "4XX.messages[].code", type: "integer", required: true, limits: { minimum: 1000 }, source: info },
    { at: "4XX.messages[].message", type: "string", required: true, source: info },
    { at: "4XX.messages[].documentation_url", type: "string", required: false, source: info },
    { at: "4XX.messages[].source", type: "object", required: false, source: info },
    { at: "4XX.messages[].source.pointer", type: "string", required: false, source: info },
    { at: "4XX.result", type: "null", required: false, source: failure },
  ],
  seen: [
    { at: "operation", says: "replaces the whole set of policies" },
    { at: "operation", says: "a body with only `name` is fine" },
    { at: "operation/responses/200", says: "a failure can come with status 200" },
    { at: "schemas/UserGroupUpdateParams/properties/policies", says: "an empty array empties it" },
    { at: "schemas/PolicyParam/properties/id", says: "Cannot re-use policy IDs" },
    { at: "schemas/PolicyParam/properties/access", says: "Policy validation failed" },
    { at: "schemas/PolicyResourceGroupParam", says: "accepts a resource group without `id`" },
    { at: "schemas/UserGroupUpdateResponseEnvelope/properties/success", says: "`false` under status 200" },
    { at: "schemas/UserGroupUpdateResponse", says: "`status`" },
    { at: "schemas/UserGroupUpdateResponse", says: "an array `permissions`" },
    { at: "schemas/UserGroupUpdateResponse/properties/created_on", says: "Seen: six" },
    { at: "schemas/UserGroupUpdateResponse/properties/modified_on", says: "Seen: six" },
    { at: "schemas/Policy", says: "`status`" },
    { at: "schemas/Policy/properties/id", says: "a new one after each update" },
    { at: "schemas/PolicyPermissionGroup", says: "`status`, `created_on` and `modified_on`" },
    { at: "schemas/PolicyPermissionGroupMeta", says: "`label`, `scopes`, `description` and `editable`" },
    { at: "schemas/PolicyResourceGroup", says: "`created_on` and `modified_on`" },
    { at: "schemas/PolicyResourceGroup/properties/id", says: "absent" },
    { at: "schemas/PolicyResourceGroup/properties/scope", says: "a single object" },
    { at: "schemas/ResponseInfo/properties/code", says: "400" },
    { at: "schemas/ResponseInfo/properties/code", says: "404" },
    { at: "schemas/FailureEnvelope", says: "under status 200 as well" },
    { at: "schemas/FailureEnvelope/properties/result", says: "an empty array" },
  ],
};

/** The page's example call has the two path parameters and no body. */
export const documentedRequest: Json = {};

/** The page's example response, verbatim. */
export const documentedResponse: Json = {
  errors: [
    {
      code: 1000,
      message: "message",
      documentation_url: "documentation_url",
      source: { pointer: "pointer" },
    },
  ],
  messages: [
    {
      code: 1000,
      message: "message",
      documentation_url: "documentation_url",
      source: { pointer: "pointer" },
    },
  ],
  success: true,
  result: {
    id: "023e105f4ecef8ad9ca31a8372d0c353",
    created_on: "2024-03-01T12:21:02.0000Z",
    modified_on: "2024-03-01T12:21:02.0000Z",
    name: "My New User Group",
    policies: [
      {
        id: "f267e341f3dd4697bd3b9f71dd96247f",
        access: "allow",
        permission_groups: [
          {
            id: "c8fed203ed3043cba015a93ad1616f1f",
            meta: { key: "key", value: "value" },
            name: "Zone Read",
          },
          {
            id: "82e64a83756745bbbb1c9c2701bf816b",
            meta: { key: "key", value: "value" },
            name: "Magic Network Monitoring",
          },
        ],
        resource_groups: [
          {
            id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
            scope: [
              {
                key: "com.cloudflare.api.account.eb78d65290b24279ba6f44721b3ea3c4",
                objects: [{ key: "com.cloudflare.api.account.zone.23f8d65290b24279ba6f44721b3eaad5" }],
              },
            ],
            meta: { key: "key", value: "value" },
            name: "com.cloudflare.api.account.eb78d65290b24279ba6f44721b3ea3c4",
          },
        ],
      },
    ],
  },
};
