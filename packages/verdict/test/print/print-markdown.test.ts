import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { printMarkdown } from "../../src/print/index.ts";
import { addition, changeOf, hostile, undecided, verdictOf, words } from "./verdict-of.ts";

const style = {
  title: "specs/groups.yaml",
  old: (file: string) => `main:${file}`,
  next: (file: string) => file,
};

describe("a verdict as Markdown", () => {
  it("begins with a table of all changes, and has the details of what may break folded in behind it", () => {
    expect(printMarkdown(verdictOf([changeOf(), undecided, addition, words]), style)).toBe(
      `### specs/groups.yaml

major for types and client, minor for fixtures: 1 breaking change, 1 addition, 1 small change, 1 undecided

| bump | change | packages |
|---|---|---|
| **major** | \`roleIDs\` of \`UserGroupWrite\` is now required. | types, client, fixtures |
| **major?** | The schema of \`ErrorBody\` has changed. | types, client, fixtures |
| minor | \`deleteUserGroup\` is new. | types, client, fixtures |
| patch | \`updateUserGroup\` is described in other words. | types, client, fixtures |

<details>
<summary>Why, where, and what to do about it</summary>

**\`roleIDs\` of \`UserGroupWrite\` is now required.**

- before: \`main:specs/groups.yaml:12:7\`
- now: \`specs/groups.yaml:13:7\`
- in: request body \`application/json\`
- of: \`updateUserGroup\`
- packages: major for types and client, minor for fixtures
- because: A request without it is refused.
- proof: \`{"name":"Admins"}\` was valid before and is refused now: must have required property 'roleIDs'
- to do: Add it to every \`updateUserGroup\` call.
- change: \`request-property-became-required UserGroupWrite.roleIDs\`

**The schema of \`ErrorBody\` has changed.**

- before: \`main:specs/groups.yaml:12:7\`
- now: \`specs/groups.yaml:13:7\`
- in: request body \`application/json\`
- of: \`updateUserGroup\`
- packages: major for types and client, minor for fixtures
- because: A request without it is refused.
- proof: undecided: the pattern \`^(a|b)*$\` is not compared
- change: \`response-schema ErrorBody\`

</details>
`.replace("`^(a|b)*$`", "\\`^\\(a\\|b\\)\\*\\$\\`"),
    );
  });

  it("is short where nothing breaks, and a line where nothing changed", () => {
    expect(printMarkdown(verdictOf([addition, words]), style)).not.toContain("<details>");
    expect(printMarkdown(verdictOf([]), style)).toBe("**specs/groups.yaml**: nothing changed.\n");
    expect(printMarkdown(verdictOf([changeOf({ bump: "none" })]), style)).toBe(
      "**specs/groups.yaml**: nothing changed.\n",
    );
  });

  it("fits into a comment whatever changed, says how much is left out, and is closed", () => {
    const long = { ...everywhere("`|*_<&".repeat(5_000)) };
    const many = Array.from({ length: 2_000 }, () => long);
    for (const changes of [many, many.slice(0, 3), Array.from({ length: 2_000 }, () => addition)]) {
      const text = printMarkdown(verdictOf(changes), { ...style, title: "`".repeat(70_000) });
      expect(text.length).toBeLessThan(60_000);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      if (changes.length > 3) expect(text).toMatch(/\n\d+ changes more: `specmint diff` shows them\.\n/);
    }
    const small = printMarkdown(verdictOf(many), { ...style, room: 1_000 });
    expect(small.length).toBeLessThan(1_000);
    expect(printMarkdown(verdictOf(many), { ...style, room: 100 })).not.toContain("<details>");
  });

  it("has no link, mention, HTML or end of its own from a description", () => {
    const change = everywhere(hostile);
    const text = printMarkdown(
      verdictOf([change, { ...change, proof: { kind: "undecided", reason: hostile } }]),
      { ...style, title: hostile },
    );
    expect(/(?!\n)[\p{Cc}\p{Cs}\u202e]/u.exec(text)).toBeNull();
    const html = marked.parse(text, { async: false });
    expect(html.match(/<(?!\/)[a-z0-9]+/g)?.filter((tag) => !known.includes(tag))).toEqual([]);
    expect(html.match(/<\/details>/g)).toHaveLength(1);
    // What is no code is read by a forge once more.
    const words = html.replace(/<code>.*?<\/code>/gs, "");
    expect(words).toContain("@alice");
    expect(text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "")).not.toMatch(
      /(?<!\\)[@#]\w|(?<!\\)<(?!\/?(details|summary)>)/,
    );
  });

  it("says that a description has problems", () => {
    const problem = {
      file: "a.yaml",
      line: 1,
      column: 2,
      severity: "error",
      code: "unresolved-ref",
      message: "",
      fix: "",
    } as const;
    expect(printMarkdown(verdictOf([words], [problem]), style)).toContain(
      "\n1 problem that `specmint lint` tells of; nothing is decided of its place.\n",
    );
  });
});

const known = [
  "h3",
  "p",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "strong",
  "code",
  "details",
  "summary",
  "ul",
  "li",
].map((name) => `<${name}`);

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
