/** Words that cannot name a function or a type in TypeScript modules. */
const reserved: ReadonlySet<string> = new Set(
  `any arguments as async await boolean break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let never new null number
  object of package private protected public return static string super switch symbol this throw true try type typeof
  undefined unknown var void while with yield bigint`.split(/\s+/),
);

/** True for a name that can be a function's or a type's as it stands. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !reserved.has(name);
}

/** The words of a name, whatever its style: `userGroupID`, `user-group-id` and `UserGroupId` have the same three. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
      .match(/[A-Za-z0-9]+/g) ?? []
  );
}

/** `updateUserGroup` is `update-user-group`. */
export function kebabCase(name: string): string {
  return wordsOf(name).join("-").toLowerCase();
}

/** `updateUserGroup` is `UpdateUserGroup`; inner capitals stay. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `update user-group` is `updateUserGroup`. */
export function camelCase(name: string): string {
  return wordsOf(name)
    .map((word, index) => (index === 0 ? word.toLowerCase() : upperFirst(word.toLowerCase())))
    .join("");
}

/** An identifier near to a name that is none. */
export function suggestIdentifier(name: string): string {
  const camel = camelCase(name) || "name";
  return isIdentifier(camel) ? camel : `the${upperFirst(camel)}`;
}

/** The name of a function for an `operationId`: itself if it can be, else `repos/get-branch` as `reposGetBranch`. */
export function functionName(operationId: string): string {
  if (isIdentifier(operationId)) return operationId;
  const [first = "", ...rest] = partsOf(operationId);
  return usable(first.charAt(0).toLowerCase() + first.slice(1) + rest.map(upperFirst).join(""), "operation");
}

/** The name of a type for the key of a schema: itself if it can be, else `pull-request` as `PullRequest`. */
export function typeName(key: string): string {
  if (isIdentifier(key)) return key;
  const name = partsOf(key).map(upperFirst).join("").replace(/^_+/, "");
  return usable(upperFirst(name), "Schema");
}

/** What stands between characters that identifiers cannot have; of other alphabets the code points, so that names stay apart. */
function partsOf(name: string): readonly string[] {
  const spelled = name.replace(/[^\p{ASCII}]/gu, (character) => {
    const plain = character.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
    return plain === "" ? ` u${character.codePointAt(0)?.toString(16)} ` : plain;
  });
  return spelled.match(/[A-Za-z0-9_]+/g) ?? [];
}

/** Names that no part of the spec can have by itself end in an underscore. */
function usable(name: string, prefix: string): string {
  const bare = name.replace(/^_+/, "");
  if (!/^[A-Za-z]/.test(bare)) return `${prefix}${bare}`;
  return isIdentifier(bare) ? bare : `${bare}_`;
}

/** The first of `name`, `name2`, `name3` … that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let candidate = name;
  for (let count = 2; isTaken(candidate); count++) candidate = `${name}${count}`;
  return candidate;
}

/** The names that the types package exports for an operation, beside `responseTypeName`. */
export function operationTypeNames(operationId: string): { readonly params: string; readonly body: string } {
  const prefix = upperFirst(operationId);
  return { params: `${prefix}Params`, body: `${prefix}Body` };
}

/** The name of the type of a response's body: `UpdateUserGroupResponse200`, `…Response4XX`, `…ResponseDefault`. */
export function responseTypeName(operationId: string, status: string): string {
  return `${upperFirst(operationId)}Response${upperFirst(status)}`;
}
