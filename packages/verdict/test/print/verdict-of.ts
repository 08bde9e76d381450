import {
  type Bump,
  bumps,
  type Change,
  type PackageKind,
  packageKinds,
  type Verdict,
} from "../../src/model.ts";

/** A change that breaks callers, with what a test says of it. */
export function changeOf(given: Partial<Change> = {}): Change {
  const { bump = "major" } = given;
  return {
    id: "request-property-became-required UserGroupWrite.roleIDs",
    rule: "request-property-became-required",
    bump,
    bumps: { types: bump, client: bump, fixtures: bump === "major" ? "minor" : bump },
    direction: "request",
    title: "`roleIDs` of `UserGroupWrite` is now required.",
    explanation: "A request without it is refused.",
    advice: "Add it to every `updateUserGroup` call.",
    old: { file: "specs/groups.yaml", line: 12, column: 7 },
    new: { file: "specs/groups.yaml", line: 13, column: 7 },
    operations: [{ method: "PUT", path: "/groups/{id}", name: "updateUserGroup" }],
    positions: ["request body `application/json`"],
    proof: {
      kind: "witness",
      value: { name: "Admins" },
      path: "",
      acceptedBy: "old",
      refusals: ["must have required property 'roleIDs'"],
    },
    ...given,
  };
}

/** A verdict of some changes. */
export function verdictOf(changes: readonly Change[], diagnostics: Verdict["diagnostics"] = []): Verdict {
  const packageOf = (kind: PackageKind): Verdict["packages"][PackageKind] => {
    const own = changes.filter((change) => change.bumps[kind] !== "none");
    const greatest = Math.max(0, ...own.map((change) => bumps.indexOf(change.bumps[kind])));
    return { bump: bumps[greatest] as Bump, changes: own.map(({ id }) => id) };
  };
  return {
    changes,
    packages: Object.fromEntries(packageKinds.map((kind) => [kind, packageOf(kind)])) as Verdict["packages"],
    counts: { operations: 1, positions: 1, changed: changes.length, undecided: 0 },
    diagnostics,
  };
}

/** Changes of each weight. */
export const undecided: Change = changeOf({
  id: "response-schema ErrorBody",
  title: "The schema of `ErrorBody` has changed.",
  direction: "response",
  advice: "",
  proof: { kind: "undecided", reason: "the pattern `^(a|b)*$` is not compared" },
});

export const addition: Change = changeOf({
  id: "operation-added deleteUserGroup",
  bump: "minor",
  title: "`deleteUserGroup` is new.",
  advice: "",
  proof: { kind: "rule" },
});

export const words: Change = changeOf({
  id: "description-changed updateUserGroup",
  bump: "patch",
  title: "`updateUserGroup` is described in other words.",
  advice: "",
  proof: { kind: "rule" },
});

/** What terminals, Markdown, changesets and HTML obey. */
export const hostile: string =
  "\u001b[31m\u202e @alice #1 [a](http://evil.example) www.evil.example <img src=x> --> </details> `\n---\n```\n| x";
