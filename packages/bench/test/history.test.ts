import { join } from "node:path";
import { expect, it } from "vitest";
import { measureHistory } from "../src/history/measure-history.ts";

it("compares each version of a description with the one before", async () => {
  const specs = join(import.meta.dirname, "../../../specs");
  const told: string[] = [];
  const { tables, goals } = await measureHistory(
    ["cloudflare", "wavefront", "cloudflare"].map((name) => ({
      name,
      file: join(specs, `${name}-user-groups.yaml`),
    })),
    (line) => told.push(line),
  );
  expect(told).toEqual(["cloudflare to wavefront", "wavefront to cloudflare"]);
  expect(tables[1]).toMatch(/^\| cloudflare to wavefront \| +0 \| +0 \| +0 \| +0 \| +[1-9]/m);
  expect(goals.map(({ sentence, met }) => [sentence, met]).slice(1)).toEqual([
    ["each step takes at most 2 GiB of memory", true],
    ["at most 2 % of the changed positions are undecided", true],
  ]);
});
