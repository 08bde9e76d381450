import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { genFolder, type Target } from "../src/target.ts";
import { temporaryFolder } from "./temporary-folder.ts";

it("is not in a package that a link takes out of the workspace", () => {
  const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const target = { folder: join(root, "types") } as Target;
  symlinkSync(elsewhere, target.folder);
  expect(() => genFolder(root, target)).toThrow(`${target.folder} is a link that leads out of ${root}`);
  mkdirSync(join(root, "client"));
  expect(genFolder(root, { ...target, folder: join(root, "client") })).toBe(join(root, "client/src/gen"));
});
