import openapi from "@specmint/cloudflare-user-groups-types/openapi.json" with { type: "json" };
import * as validators from "@specmint/cloudflare-user-groups-types/validators";
import { listExamples } from "@specmint/testing";
import { describe, expect, it } from "vitest";

const { validateFailureEnvelope, validateUserGroupUpdateParams, validateUserGroupUpdateResponseEnvelope } =
  validators;

/** By the place of an example. */
const validatorOf: Readonly<Record<string, (value: unknown) => validators.ValidationResult<unknown>>> = {
  request: validateUserGroupUpdateParams,
  200: validateUserGroupUpdateResponseEnvelope,
  "4XX": validateFailureEnvelope,
};

describe("./validators", () => {
  it("has one for each schema of the spec", () => {
    expect(Object.keys(validators).sort()).toEqual(
      Object.keys(openapi.components.schemas)
        .map((name) => `validate${name}`)
        .sort(),
    );
  });

  it.each(listExamples(openapi))(
    "accept the example $place $name, unless it is an observed one",
    (example) => {
      const result = validatorOf[example.place]?.(example.body);
      if (example.observed) expect(result?.issues?.length).toBeGreaterThan(0);
      else expect(result).toEqual({ value: example.body });
    },
  );

  it("returns the value itself", () => {
    const value = { name: "Zone auditors" };
    expect(validateUserGroupUpdateParams(value).value).toBe(value);
  });

  it("is a Standard Schema", () => {
    const { version, vendor, validate } = validateUserGroupUpdateParams["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "specmint" });
    expect(validate({})).toEqual({ value: {} });
    expect(validate({ name: 1 })).toMatchObject({ issues: [{ path: ["name"] }] });
  });
});

describe("an issue", () => {
  const policy = { id: "1", access: "allow", permission_groups: [], resource_groups: [] };
  const group = { id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" };

  it.each([
    { body: null, issues: [["", "type", "must be object"]] },
    { body: [], issues: [["", "type", "must be object"]] },
    { body: { name: 1 }, issues: [["/name", "type", "must be string"]] },
    { body: { policies: {} }, issues: [["/policies", "type", "must be array"]] },
    {
      body: { policies: [{ ...policy, access: "maybe" }] },
      issues: [["/policies/0/access", "enum", "must be equal to one of the allowed values"]],
    },
    {
      body: { policies: [policy, { id: "2", access: "deny", resource_groups: [] }] },
      issues: [["/policies/1", "required", "must have required property 'permission_groups'"]],
    },
    {
      body: { policies: [{ ...policy, resource_groups: [group, { id: "short" }] }] },
      issues: [["/policies/0/resource_groups/1/id", "minLength", "must NOT have fewer than 32 characters"]],
    },
    {
      body: { name: null, policies: [{ ...policy, id: 1 }] },
      issues: [
        ["/name", "type", "must be string"],
        ["/policies/0/id", "type", "must be string"],
      ],
    },
  ])("of a request has its place, keyword and message: $body", ({ body, issues }) => {
    const found = validateUserGroupUpdateParams(body).issues;
    expect(found?.map(({ pointer, keyword, message }) => [pointer, keyword, message])).toEqual(issues);
  });

  it("of a response is found at every level", () => {
    const result = {
      id: "short",
      created_on: "yesterday",
      modified_on: "2024-03-01T12:21:02.0000Z",
      name: "a",
    };
    const body = { success: false, errors: [{ code: 999, message: "m" }], messages: [], result };
    const found = validateUserGroupUpdateResponseEnvelope(body).issues;
    expect(found?.map(({ path, keyword }) => [path, keyword])).toEqual([
      [["success"], "enum"],
      [["errors", 0, "code"], "minimum"],
      [["result", "id"], "minLength"],
      [["result", "created_on"], "format"],
    ]);
  });
});
