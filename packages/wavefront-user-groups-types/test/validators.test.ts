import { listExamples } from "@specmint/testing";
import openapi from "@specmint/wavefront-user-groups-types/openapi.json" with { type: "json" };
import * as validators from "@specmint/wavefront-user-groups-types/validators";
import { describe, expect, it } from "vitest";

const { validateResponseContainerFailure, validateResponseContainerUserGroupModel, validateUserGroupWrite } =
  validators;

/** By the place of an example. */
const validatorOf: Readonly<Record<string, (value: unknown) => validators.ValidationResult<unknown>>> = {
  request: validateUserGroupWrite,
  200: validateResponseContainerUserGroupModel,
  406: validateResponseContainerFailure,
  default: validateResponseContainerFailure,
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
    const value = { name: "Dashboard editors", roleIDs: [] };
    expect(validateUserGroupWrite(value).value).toBe(value);
  });

  it("is a Standard Schema", () => {
    const { version, vendor, validate } = validateUserGroupWrite["~standard"];
    expect({ version, vendor }).toEqual({ version: 1, vendor: "specmint" });
    expect(validate({ name: "a", roleIDs: [] })).toEqual({ value: { name: "a", roleIDs: [] } });
    expect(validate({ name: "a", roleIDs: "b" })).toMatchObject({ issues: [{ path: ["roleIDs"] }] });
  });
});

describe("an issue", () => {
  it.each([
    { body: undefined, issues: [["", "type", "must be object"]] },
    { body: [], issues: [["", "type", "must be object"]] },
    { body: { name: "a" }, issues: [["", "required", "must have required property 'roleIDs'"]] },
    {
      body: { roleIDs: null },
      issues: [
        ["", "required", "must have required property 'name'"],
        ["/roleIDs", "type", "must be array"],
      ],
    },
    {
      body: { name: "a", roleIDs: ["r", 1, null] },
      issues: [
        ["/roleIDs/1", "type", "must be string"],
        ["/roleIDs/2", "type", "must be string"],
      ],
    },
    {
      body: { name: "a", roleIDs: [], createdEpochMillis: "1709295662000" },
      issues: [["/createdEpochMillis", "type", "must be integer"]],
    },
  ])("of a request has its place, keyword and message: $body", ({ body, issues }) => {
    const found = validateUserGroupWrite(body).issues;
    expect(found?.map(({ pointer, keyword, message }) => [pointer, keyword, message])).toEqual(issues);
  });

  it("of a response is found at every level", () => {
    const role = { sampleLinkedGroups: [{ roles: [{ permissions: ["a", 1] }] }] };
    const body = { status: { result: "PERHAPS", code: 200 }, response: { name: "a", roles: [role] } };
    const found = validateResponseContainerUserGroupModel(body).issues;
    expect(found?.map(({ path, keyword }) => [path, keyword])).toEqual([
      [["status", "result"], "enum"],
      [["response", "roles", 0, "sampleLinkedGroups", 0, "roles", 0, "permissions", 1], "type"],
    ]);
  });
});
