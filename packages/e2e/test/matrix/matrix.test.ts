import { afterAll, beforeAll, describe, it } from "vitest";
import { NotRun } from "../../src/matrix/cell.ts";
import { chooseCells } from "../../src/matrix/choose-cells.ts";
import { makeStage, type Stage } from "../../src/matrix/stage.ts";
import { type Row, writeTable } from "../../src/matrix/write-table.ts";

const chosen = chooseCells(process.env);
const rows: Row[] = [];
let stage: Stage;

beforeAll(async () => {
  stage = await makeStage();
});

afterAll(async () => {
  await stage?.[Symbol.asyncDispose]();
  if (chosen.isFull) await writeTable(rows);
});

describe.each(chosen.axes)("$axis", ({ cells }) => {
  it.concurrent.for(cells)("$name", async (cell, { skip }) => {
    const { axis, name } = cell;
    try {
      rows.push({ axis, name, said: await cell.run(stage) });
    } catch (error) {
      const isNotRun = error instanceof NotRun;
      rows.push({ axis, name, said: isNotRun ? `not run: ${error.message}` : "fails" });
      if (isNotRun) skip(error.message);
      throw error;
    }
  });
});
