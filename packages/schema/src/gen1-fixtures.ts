// What generated fixtures import. What stands here stays, in name and in meaning, as long as the number in its name does.

export { type BoundaryCase, boundary } from "./fixtures/boundary.ts";
export {
  type Builder,
  type BuildOptions,
  builder,
  type Change,
  type IdentityBuilder,
  maximal,
  type ValueBuilder,
} from "./fixtures/builder.ts";
export { type EvolutionCase, evolution } from "./fixtures/evolution.ts";
export type { Fixture, HasFixture, Make, Members } from "./fixtures/fixture.ts";
export { type InvalidCase, invalid, type Unbreakable, unbreakable } from "./fixtures/invalid.ts";
export type { Overrides } from "./fixtures/overrides.ts";
