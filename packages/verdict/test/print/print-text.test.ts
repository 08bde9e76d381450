import { describe, expect, it } from "vitest";
import { printText } from "../../src/print/index.ts";
import { addition, changeOf, hostile, undecided, verdictOf, words } from "./verdict-of.ts";

const style = {
  old: (file: string) => `main:${file}`,
  next: (file: string) => file,
  paint: (_: string, text: string) => text,
};

describe("a verdict as text", () => {
  it("says of each change what, where, whom, which bump, why and what to do, the most severe first", () => {
    expect(printText(verdictOf([changeOf(), undecided, addition, words]), style)).toBe(
      `major: \`roleIDs\` of \`UserGroupWrite\` is now required.
  before     main:specs/groups.yaml:12:7
  now        specs/groups.yaml:13:7
  in         request body \`application/json\`
  of         updateUserGroup
  packages   major for types and client, minor for fixtures
  because    A request without it is refused.
  proof      {"name":"Admins"} was valid before and is refused now: must have required property 'roleIDs'
  to do      Add it to every \`updateUserGroup\` call.
  change     request-property-became-required UserGroupWrite.roleIDs

major, undecided: The schema of \`ErrorBody\` has changed.
  before     main:specs/groups.yaml:12:7
  now        specs/groups.yaml:13:7
  in         request body \`application/json\`
  of         updateUserGroup
  packages   major for types and client, minor for fixtures
  because    A request without it is refused.
  proof      undecided: the pattern \`^(a|b)*$\` is not compared
  change     response-schema ErrorBody

minor: \`deleteUserGroup\` is new.
  specs/groups.yaml:13:7

patch: \`updateUserGroup\` is described in other words. (specs/groups.yaml:13:7)

major for types and client, minor for fixtures: 1 breaking change, 1 addition, 1 small change, 1 undecided
`,
    );
  });

  it("is a line where nothing changed, and short where nothing breaks", () => {
    expect(printText(verdictOf([]), style)).toBe("Nothing changed.\n");
    const silent = changeOf({ bump: "none" });
    expect(printText(verdictOf([silent]), style)).toBe("Nothing changed that a package shows.\n");
    expect(printText(verdictOf([words]), style)).toBe(
      `patch: \`updateUserGroup\` is described in other words. (specs/groups.yaml:13:7)

patch for types, client and fixtures: 0 breaking changes, 0 additions, 1 small change, 0 undecided
`,
    );
  });

  it("weighs a change by the package that it is most to", () => {
    const forTypes = changeOf({ bump: "none", bumps: { types: "major", client: "none", fixtures: "minor" } });
    expect(printText(verdictOf([forTypes]), style)).toMatch(
      /^major: .*\n\nmajor for types, minor for fixtures: 1 breaking change, 0 additions, 0 undecided\n$/s,
    );
  });

  it("names a few operations, and prints a few changes, and counts the others", () => {
    const operations = Array.from({ length: 284 }, (_, index) => ({
      method: "GET",
      path: `/${index}`,
      name: "",
    }));
    const many = Array.from({ length: 200 }, (_, index) => changeOf({ id: `change ${index}`, operations }));
    const text = printText(verdictOf([...many, ...many.map((one) => ({ ...words, id: one.id }))]), style);
    expect(text).toContain("  of         GET /0, GET /1, GET /2, GET /3, GET /4, and 279 more\n");
    expect(text.match(/^ {2}change /gm)).toHaveLength(50);
    expect(text).toContain("and 150 more of them: all with --format json\n");
    expect(text).toContain("and 190 more of them: all with --format json\n");
  });

  it("tells what a response may send from what a request may have, and where in it", () => {
    const proof = { kind: "witness", value: "x", path: "/items/0", acceptedBy: "new", refusals: [] } as const;
    const text = (direction: "request" | "response"): string =>
      printText(verdictOf([changeOf({ direction, proof })]), style);
    expect(text("response")).toContain('"x" at /items/0 was refused before and may be sent now\n');
    expect(text("request")).toContain('"x" at /items/0 was refused before and is accepted now\n');
    const contained = { kind: "contained", steps: ["string is string"] } as const;
    expect(printText(verdictOf([changeOf({ proof: contained })]), style)).toContain(
      "all that was valid is: string is string\n",
    );
  });

  it("says what somebody said of a change that is less than it looks", () => {
    const overruled = changeOf({
      ...undecided,
      bump: "minor",
      bumps: { types: "minor", client: "minor", fixtures: "minor" },
      overruled: "Nobody sends it.",
    });
    const text = printText(verdictOf([overruled]), style);
    expect(text).toContain("minor: The schema of `ErrorBody` has changed.\n");
    expect(text).toContain("overruled: Nobody sends it.\n");
  });

  it("names what keeps a description from being generated from", () => {
    const problem = {
      file: "a.yaml",
      line: 1,
      column: 2,
      severity: "error",
      code: "unresolved-ref",
      message: `No ${hostile}`,
      fix: "",
    } as const;
    const text = printText(
      verdictOf(
        [words],
        Array.from({ length: 7 }, () => problem),
      ),
      style,
    );
    expect(text).toContain(
      "7 problems that generate refuses; nothing is decided of their places:\n  a.yaml:1:2 unresolved-ref: No \\u001b",
    );
    expect(text).toContain("  and 2 more\n");
  });

  it("has nothing in it that a terminal obeys, and of long texts the beginning", () => {
    const text = printText(verdictOf([everywhere(hostile), everywhere("😀".repeat(10_000))]), style);
    expect(/(?!\n)[\p{Cc}\p{Cs}\u202e]/u.exec(text)).toBeNull();
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(1_000);
  });

  it("is coloured as it is told", () => {
    const paint = (color: string, text: string): string => `<${color}>${text}</${color}>`;
    const text = printText(verdictOf([changeOf(), undecided, addition, words]), { ...style, paint });
    expect(text).toContain("<red>major</red>: ");
    expect(text).toContain("<yellow>major, undecided</yellow>: ");
    expect(text).toContain("<green>minor</green>: ");
    expect(text).toContain("<blue>patch</blue>: ");
    expect(text).toContain("<cyan>specs/groups.yaml:13:7</cyan>");
  });
});

function everywhere(text: string): ReturnType<typeof changeOf> {
  const place = { file: text, line: 1, column: 1 };
  return changeOf({
    id: text,
    title: text,
    explanation: text,
    advice: text,
    old: place,
    new: place,
    operations: [{ method: text, path: text, name: text }],
    positions: [text],
    overruled: text,
    proof: { kind: "witness", value: { [text]: text }, path: text, acceptedBy: "old", refusals: [text] },
  });
}
