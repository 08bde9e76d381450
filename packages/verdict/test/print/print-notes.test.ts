import { describe, expect, it } from "vitest";
import { printNotes } from "../../src/print/index.ts";
import { addition, changeOf, hostile, undecided, words } from "./verdict-of.ts";

describe("the notes of a changelog", () => {
  it("say of one change what it is, and what to do about it", () => {
    expect(printNotes([changeOf()], "client")).toBe(
      "`roleIDs` of `UserGroupWrite` is now required: add it to every `updateUserGroup` call.",
    );
    expect(printNotes([addition], "client")).toBe("`deleteUserGroup` is new.");
    expect(printNotes([changeOf({ advice: "`roleIDs` has to be sent" })], "types")).toBe(
      "`roleIDs` of `UserGroupWrite` is now required: `roleIDs` has to be sent.",
    );
    expect(printNotes([changeOf({ advice: "HTTP is gone." })], "types")).toMatch(/: HTTP is gone\.$/);
    expect(printNotes([], "types")).toBe("");
  });

  it("count several, and list them by what they ask for", () => {
    expect(
      printNotes([changeOf(), undecided, addition, words], "client"),
    ).toBe(`1 breaking change, 1 change that may break, 1 addition and 1 other change.

Breaking:

- \`roleIDs\` of \`UserGroupWrite\` is now required: add it to every \`updateUserGroup\` call.

May break:

- The schema of \`ErrorBody\` has changed. Whether this breaks a caller is not decided: the pattern \\\`^\\(a\\|b\\)\\*\\$\\\` is not compared.

New:

- \`deleteUserGroup\` is new.

Also:

- \`updateUserGroup\` is described in other words.`);
  });

  it("call nothing breaking in a package that does not break by it", () => {
    const notes = printNotes([changeOf(), addition], "fixtures");
    expect(notes).toContain("1 addition and 1 other change.");
    expect(notes).not.toContain("reaking");
  });

  it("give somebody's reason why a change is less than it looks", () => {
    const overruled = changeOf({ bump: "minor", overruled: "Nobody sends it without" });
    expect(printNotes([overruled], "client")).toMatch(
      /call\. Released as a minor change: Nobody sends it without\.$/,
    );
  });

  it("name so many changes, and count the others", () => {
    const notes = printNotes(
      Array.from({ length: 250 }, () => changeOf()),
      "types",
    );
    expect(notes.match(/^- `roleIDs`/gm)).toHaveLength(100);
    expect(notes).toMatch(/\n- And 150 more\.$/);
  });

  it("have no line but their own, whatever is in a description", () => {
    const notes = printNotes([changeOf({ title: hostile, advice: hostile, overruled: hostile })], "types");
    expect(notes).not.toContain("\n");
    expect(/[\p{Cc}\u202e]/u.exec(notes)).toBeNull();
    expect(notes).not.toMatch(/(?<!\\)[<@[#`|]/);
  });
});
