// What generated arbitraries import, apart from all else as it needs fast-check. What stands here stays, in name and in meaning, as long as the number in its name does.
export { arbitrary, fallbacks, NoValueError } from "./fixtures/arbitraries/arbitrary.ts";
export type { Fallback } from "./fixtures/arbitraries/workshop.ts";
export type { HasFixture } from "./fixtures/fixture.ts";
