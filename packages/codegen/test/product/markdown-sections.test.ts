import { describe, expect, it } from "vitest";
import {
  findSection,
  printSections,
  putSection,
  removeSection,
} from "../../src/product/markdown-sections.ts";

const order = ["one", "two", "three"];
const mark = (name: string, text: string): string =>
  `<!-- specmint:${name} -->\n${text}\n<!-- /specmint:${name} -->\n`;

describe("a section of a README", () => {
  it("is found as it was printed", () => {
    const sections = order.map((name) => ({ name, text: `# ${name}\n\ntext` }));
    const readme = printSections(sections);
    for (const { name, text } of sections) {
      expect(findSection(readme, name)).toBe(text);
      expect(findSection(readme.replaceAll("\n", "\r\n"), name)).toBe(text);
    }
    expect(findSection(readme, "four")).toBeUndefined();
  });

  it.each([
    ["blank lines around it", mark("one", "\n\ntext\n"), "text"],
    ["other words in its first line", mark("one", "text").replace("one -->", "one. Mine -->"), "text"],
    ["a mark at the start of the file", `\uFEFF${mark("one", "text")}`, "text"],
  ])("is the same with %s", (_, readme, want) => {
    expect(findSection(readme, "one")).toBe(want);
  });

  it.each([
    ["is there twice", mark("one", "text") + mark("one", "text")],
    ["has no end", "<!-- specmint:one -->\ntext\n"],
    [
      "ends behind the beginning of another",
      `<!-- specmint:one -->\ntext\n${mark("two", "x")}<!-- /specmint:one -->\n`,
    ],
  ])("is none that could have been printed if it %s", (_, readme) => {
    expect(findSection(readme, "one")).toMatch(/<!-- specmint/);
  });

  it("is not begun by a mark within a line", () => {
    expect(findSection(`text <!-- specmint:one -->\n<!-- /specmint:one -->\n`, "one")).toBeUndefined();
  });
});

describe("putting a section into a README", () => {
  it.each([
    ["an empty one", "", `<!-- specmint:two. NOTE -->\nnew\n<!-- /specmint:two -->\n`],
    [
      "one without sections",
      "# Ours\n",
      `<!-- specmint:two. NOTE -->\nnew\n<!-- /specmint:two -->\n\n# Ours\n`,
    ],
    ["behind those before it", `${mark("one", "1")}ours`, `${mark("one", "1")}\n${mark("two", "new")}\nours`],
    [
      "behind the nearest of those before it",
      `${mark("one", "1")}\n${mark("three", "3")}`,
      `${mark("one", "1")}\n${mark("two", "new")}\n${mark("three", "3")}`,
    ],
    ["where it is", `ours\n${mark("two", "old")}ours\n`, `ours\n${mark("two", "new")}ours\n`],
    ["where it is first", `${mark("two", "old")}ours\n${mark("two", "x")}`, `${mark("two", "new")}ours\n`],
    [
      "with the README's line ends",
      "ours\r\n<!-- specmint:two -->\r\n<!-- /specmint:two -->\r\n",
      "ours\r\n<!-- specmint:two -->\r\nnew\r\n<!-- /specmint:two -->\r\n",
    ],
    ["with what stood in one without end", "<!-- specmint:two -->\nours\n", `${mark("two", "new")}ours\n`],
  ])("%s", (_, readme, want) => {
    const put = putSection(readme, { name: "two", text: "new" }, order);
    expect(put.replace(/\. Between .* kept\./, ". NOTE")).toBe(want);
    expect(findSection(put, "two")).toBe("new");
  });
});

it("taking a section out leaves all else", () => {
  expect(removeSection(`ours\n\n${mark("one", "1")}\nmore\n`, "one")).toBe("ours\n\nmore\n");
  expect(removeSection("ours\n", "one")).toBe("ours\n");
});
