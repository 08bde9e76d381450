import { isAbsolute } from "node:path";
import { isMembers, isTextOrNothing, type Members, type Rule } from "./read-manifest.ts";

/** What the package.json of a package has to say if it has a member "specmint". */
export function productRules(members: Members): readonly Rule[] {
  const accept = isMembers(members["specmint"]) ? members["specmint"]["accept"] : undefined;
  return [...rules, ...(isMembers(accept) ? Object.keys(accept).map(reasonRule) : [])];
}

const rules: readonly Rule[] = [
  {
    path: ["name"],
    isRight: (value) => typeof value === "string" && packageName.test(value),
    expected: "a package's name",
    fix: 'Write one of lower-case letters, digits and hyphens: "@acme/petstore-types".',
  },
  {
    path: ["version"],
    isRight: isTextOrNothing,
    expected: "a version",
    fix: 'Write "version": "0.0.0", or leave it out.',
  },
  {
    path: ["specmint"],
    isRight: isMembers,
    expected: "an object",
    fix: 'Write "specmint": { "spec": "specs/petstore.yaml", "kind": "types" }, or leave it out.',
  },
  {
    path: ["specmint", "spec"],
    isRight: isPathBelow,
    expected: "a path below the workspace root",
    fix: 'Write the path of the OpenAPI description: "specs/petstore.yaml".',
  },
  {
    path: ["specmint", "kind"],
    isRight: (value) => value === "types" || value === "client" || value === "fixtures",
    expected: "types, client or fixtures",
    fix: "Write what the package is made of the description.",
  },
  {
    path: ["specmint", "allowOutside"],
    isRight: (value) => value === undefined || (Array.isArray(value) && value.every(isPath)),
    expected: "a list of paths",
    fix: 'Write "allowOutside": ["shared/schemas.yaml"], or leave it out.',
  },
  {
    path: ["specmint", "accept"],
    isRight: (value) => value === undefined || isMembers(value),
    expected: "an object with a reason for each code",
    fix: 'Write "accept": { "approximated/not": "the server checks it" }, or leave it out.',
  },
];

function reasonRule(code: string): Rule {
  return {
    path: ["specmint", "accept", code],
    isRight: (value) => typeof value === "string" && value.trim() !== "",
    expected: "the reason why the warning is accepted",
    fix: 'Write it as text that is not empty: "the server checks it".',
  };
}

const packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;

function isPath(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !value.includes("\0");
}

/** True for a path that leads to something below where it is read from. */
export function isPathBelow(value: unknown): value is string {
  return isPath(value) && !isAbsolute(value) && !value.split(/[\\/]/).includes("..");
}
