import { expect, it } from "vitest";
import { readTexts, subjects, wavefront } from "../src/generation/subject.ts";

it.each(subjects)("the change of $name is one that no text of it has already", async (subject) => {
  const { original, changed } = await readTexts(subject);
  expect(original).not.toContain(subject.shown);
  expect(changed).toContain(subject.shown);
  expect(subject.edits.map(({ to }) => changed.includes(to))).toEqual([true, true]);
});

it("a change whose place is gone is refused", async () => {
  const subject = { ...wavefront, edits: [{ from: "summary: Not there", to: "summary: There" }] };
  await expect(readTexts(subject)).rejects.toThrow('has "summary: Not there" 0 times, not once');
});
