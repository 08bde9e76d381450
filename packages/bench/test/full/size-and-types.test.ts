import { expect, it } from "vitest";
import { checkReadme } from "../../src/check-readme.ts";
import { measurements } from "../../src/measurements.ts";

it.each(measurements.filter(({ deterministic }) => deterministic))(
  "the README is right about $name, and no goal that it calls met is missed",
  async (measurement) => {
    expect(await checkReadme([measurement])).toEqual([]);
  },
);
