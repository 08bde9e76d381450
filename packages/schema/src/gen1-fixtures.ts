// What generated fixtures import. What stands here stays, in name and in meaning, as long as the number in its name does.
export type { Fixture, HasFixture, Make, Values } from "./fixtures/fixture.ts";
export {
  type BuildOptions,
  type Builder,
  builder,
  type Change,
  type IdentityBuilder,
  maximal,
  minimal,
  type ValueBuilder,
} from "./fixtures/builder.ts";
export type { Overrides } from "./fixtures/overrides.ts";
