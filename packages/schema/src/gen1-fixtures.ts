// What generated fixtures import. What stands here stays, in name and in meaning, as long as the number in its name does.
export type { Fixture, HasFixture, Make, Values } from "./fixtures/fixture.ts";
