import { equal, holds } from "../assert.js";

/** Validators, schemas, and what fixtures make. */
export const data = {
  "a validator takes what is valid": async ({ validators }) => {
    const value = { name: "Auditors", policies: [] };
    equal(validators.validateUserGroupUpdateParams(value), { value });
  },
  "a validator says what is wrong and where": async ({ validators }) => {
    const { issues } = validators.validateUserGroupUpdateParams({ name: 5 });
    equal(
      issues?.map(({ pointer }) => pointer),
      ["/name"],
    );
  },
  "a validator is a Standard Schema": async ({ schema }) => {
    const standard = schema.validateUserGroupUpdateParams["~standard"];
    equal([standard.version, standard.vendor], [1, "specmint"]);
    holds((await standard.validate({ name: 5 })).issues.length === 1, "there is one issue");
  },
  "a JSON Schema is there": async ({ schemas }) => {
    const { type, properties } = schemas.UserGroupUpdateParamsSchema;
    equal([type, properties.name.type], ["object", "string"]);
  },
  "a builder builds a valid value": async ({ builders, fixtures, validators }) => {
    const values = [
      fixtures.buildUserGroupUpdateParams({ name: "Mine" }),
      builders.buildUserGroupUpdateParams({}, { size: "minimal" }),
      fixtures.buildUserGroupUpdateParams({}, { size: "maximal" }),
    ];
    equal([values[0].name, Object.keys(values[1])], ["Mine", []]);
    holds(Object.keys(values[2]).length === 2, "it has every member");
    for (const value of values) equal(validators.validateUserGroupUpdateParams(value).issues, undefined);
  },
  "a builder builds the same from the same seed": async ({ fixtures }) => {
    const build = (seed) => JSON.stringify(fixtures.buildUserGroupUpdateResponse({}, { seed }));
    const [first, again, other] = [1, 1, 2].map(build);
    holds(first === again && first !== other, "1 is 1, and not 2");
  },
  "what an invalid case is of is refused": async ({ fixtures, validators }) => {
    const cases = fixtures.invalid(fixtures.buildUserGroupUpdateParams);
    holds(cases.length > 5, `there are ${cases.length} cases`);
    for (const { value, pointer } of cases) {
      const { issues = [] } = validators.validateUserGroupUpdateParams(value);
      holds(
        issues.some((issue) => issue.pointer === pointer),
        `${pointer} is refused`,
      );
    }
  },
  "what a boundary case is of is taken": async ({ fixtures, validators }) => {
    const cases = fixtures.boundary(fixtures.buildUserGroupUpdateParams);
    holds(cases.length > 0, "there are cases");
    for (const { value } of cases) equal(validators.validateUserGroupUpdateParams(value).issues, undefined);
  },
  "an evolution case differs from what is built": async ({ fixtures }) => {
    const cases = fixtures.evolution(fixtures.buildUserGroupUpdateResponse);
    const built = JSON.stringify(fixtures.buildUserGroupUpdateResponse());
    holds(cases.length > 5, `there are ${cases.length} cases`);
    holds(
      cases.every(({ value }) => JSON.stringify(value) !== built),
      "each differs",
    );
  },
  "arbitraries make valid values": async ({ arbitraries, fastCheck, validators }) => {
    const values = fastCheck.sample(arbitraries.userGroupUpdateParams(), { numRuns: 20, seed: 1 });
    equal(values.length, 20);
    for (const value of values) equal(validators.validateUserGroupUpdateParams(value).issues, undefined);
  },
  "an example is what the client reads": async ({ call, fixtures }) => {
    const example = fixtures.updateUserGroupExamples.responses[200].documented;
    const result = await call("none", { fetch: async () => Response.json(example) });
    equal([result.ok, result.data], [true, example]);
  },
};
