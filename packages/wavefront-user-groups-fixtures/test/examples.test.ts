import { listExamples, objectsIn, type SpecExample } from "@specmint/testing";
import { updateUserGroupExamples as examples } from "@specmint/wavefront-user-groups-fixtures";
import openapi from "@specmint/wavefront-user-groups-types/openapi.json" with { type: "json" };
import {
  type ValidationResult,
  validateResponseContainerFailure,
  validateResponseContainerUserGroupModel,
  validateUserGroupWrite,
} from "@specmint/wavefront-user-groups-types/validators";
import { describe, expect, it } from "vitest";

/** By the place of an example. */
const validatorOf: Readonly<Record<string, (value: unknown) => ValidationResult<unknown>>> = {
  request: validateUserGroupWrite,
  200: validateResponseContainerUserGroupModel,
  406: validateResponseContainerFailure,
  default: validateResponseContainerFailure,
};

type Examples = Readonly<Record<string, unknown>>;
interface Places {
  readonly request: Examples;
  readonly responses: Readonly<Record<string, Examples>>;
}

function toSpecExamples({ request, responses }: Places, observed: boolean): readonly SpecExample[] {
  return Object.entries({ request, ...responses }).flatMap(([place, named]) =>
    Object.entries(named).map(([name, body]) => ({
      operationId: "updateUserGroup",
      place,
      name,
      body,
      observed,
    })),
  );
}

const valid = toSpecExamples(examples, false);
const observed = toSpecExamples(examples.observed, true);

describe("the examples", () => {
  it("are those of the spec, each in its place", () => {
    const ours = [...valid, ...observed];
    const inSpec = listExamples(openapi);
    expect(ours).toHaveLength(inSpec.length);
    expect(ours).toEqual(expect.arrayContaining([...inSpec]));
  });

  it.each(valid)("fit their schema: $place $name", ({ place, body }) => {
    expect(validatorOf[place]?.(body)).toEqual({ value: body });
  });

  it.each(observed)("do not fit it if they were only observed: $place $name", ({ place, body }) => {
    expect(validatorOf[place]?.(body).issues?.length).toBeGreaterThan(0);
  });
});

describe("an example", () => {
  it("is frozen, down to the last object", () => {
    const objects = objectsIn(examples);
    expect(objects.length).toBeGreaterThan(valid.length);
    expect(objects.filter(({ object }) => !Object.isFrozen(object))).toEqual([]);
  });

  it("throws when somebody writes to it", () => {
    const { documented } = examples.responses[200];
    expect(() => Object.assign(documented, { response: {} })).toThrow(TypeError);
    expect(() => Object.assign(documented.response ?? {}, { name: "x" })).toThrow(TypeError);
    expect(() => Object.assign(documented.response?.users ?? [], { length: 0 })).toThrow(TypeError);
    expect(documented.response?.name).toBe("Dashboard editors");
  });
});
