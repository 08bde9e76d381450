import * as fixtures from "@specmint/cloudflare-user-groups-fixtures";
import * as validators from "@specmint/cloudflare-user-groups-types/validators";
import { objectsIn } from "@specmint/testing";
import { describe, expect, it } from "vitest";

const { buildPolicyParam, buildUserGroupUpdateParams, buildUserGroupUpdateResponseEnvelope } = fixtures;

type Build = (overrides?: object) => object;
const validatorOf = new Map<string, (value: unknown) => unknown>(Object.entries(validators));
const builders = Object.entries(fixtures).filter(([name]) => name.startsWith("build")) as [string, Build][];

describe("the builders", () => {
  it("are one for each schema", () => {
    expect(builders.map(([name]) => name.replace("build", "validate")).sort()).toEqual(
      [...validatorOf.keys()].sort(),
    );
  });

  it.each(builders)("%s makes a valid value", (name, build) => {
    const value = build();
    expect(validatorOf.get(name.replace("build", "validate"))?.(value)).toEqual({ value });
  });

  it.each(builders)("%s makes a new value on each call, down to the last object", (_, build) => {
    const first = objectsIn(build());
    const second = new Set(objectsIn(build()).map(({ object }) => object));
    expect(second.size).toBe(first.length);
    expect(first.filter(({ object }) => second.has(object) || Object.isFrozen(object))).toEqual([]);
  });

  it.each(builders)("%s puts an override in place of its own", (_, build) => {
    const [key = "extra"] = Object.keys(build());
    expect(build({ [key]: "mine" })).toEqual({ ...build(), [key]: "mine" });
  });
});

describe("an override", () => {
  it("replaces what is nested as a whole", () => {
    expect(buildUserGroupUpdateParams({ policies: [] })).toEqual({ name: expect.any(String), policies: [] });
    const policy = buildPolicyParam({ access: "deny", resource_groups: [] });
    expect(policy).toMatchObject({ access: "deny", resource_groups: [] });
    expect(policy.permission_groups).toEqual(buildPolicyParam().permission_groups);
  });

  it("is left as it is, and does not reach the next value", () => {
    const overrides = Object.freeze({ messages: [] });
    const value = buildUserGroupUpdateResponseEnvelope(overrides);
    expect(value.messages).toBe(overrides.messages);
    value.errors.push({ code: 7003, message: "No route for the URI" });
    expect(buildUserGroupUpdateResponseEnvelope().errors).not.toEqual(value.errors);
  });
});
