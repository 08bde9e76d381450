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

/**
 * The name of a type for the key of a schema: `pull-request` is `PullRequest`, `droplet` is `Droplet`. A key that is such a name
 * already stays as it is: `HTTPError`.
 */
export function typeName(key: string): string {
  return usable(partsOf(key).map(upperFirst).join(""), "Schema");
}

/** The name of a function for an `operationId`: `repos/get-branch` is `reposGetBranch`, `CreateCall` is `createCall`. */
export function functionName(operationId: string): string {
  return memberName(operationId, "operation");
}

/** The name of an option for the key of a security scheme or server variable: `api_key` is `apiKey`. */
export function optionName(key: string): string {
  return memberName(key, "option");
}

function memberName(name: string, prefix: string): string {
  return usable(camelCase(name), prefix);
}

/** An identifier near to a name that is none. */
export function suggestIdentifier(name: string): string {
  const camel = camelCase(name) || "name";
  return isIdentifier(camel) ? camel : `the${upperFirst(camel)}`;
}

/** The name of a module for a name of the packages: `updateUserGroup` is `update-user-group`, `HTTPError` is `http-error`. */
export function kebabCase(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .match(/[A-Za-z0-9]+/g);
  return (words ?? []).join("-").toLowerCase();
}

/** `updateUserGroup` is `UpdateUserGroup`; inner capitals stay. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camelCase(name: string): string {
  const [first = "", ...rest] = partsOf(name);
  return lowerFirstWord(first) + rest.map(upperFirst).join("");
}

/** `URLShorten` is `urlShorten`: the last of several capitals begins a word if a small letter follows. */
function lowerFirstWord(name: string): string {
  return name.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (capitals) => capitals.toLowerCase());
}

/** What stands between characters that are no letter or digit; an underscore between two digits is none of these. */
function partsOf(name: string): readonly string[] {
  return spellInAscii(name).match(/(?:[A-Za-z0-9]|(?<=[0-9])_(?=[0-9]))+/g) ?? [];
}

/**
 * Letters of other alphabets without their accents, or else as the number of each, a word of its own: left out, whole names
 * would be the same.
 */
export function spellInAscii(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/(?<=[A-Za-z])\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/(?!\p{ASCII})[\p{L}\p{M}\p{N}\p{S}]/gu, (sign) => ` u${sign.codePointAt(0)?.toString(16)} `);
}

/** A name without a letter in front begins with the prefix; one that is a reserved word ends in an underscore. */
function usable(name: string, prefix: string): string {
  if (!/^[A-Za-z]/.test(name)) return `${prefix}${name}`;
  return isIdentifier(name) ? name : `${name}_`;
}

/** Numbers that are tried one by one: a spec with more of one name is not made by hand. */
const triedNumbers = 50;

/**
 * The first of `name`, `name2`, `name3` … that is free. Beyond many it is one of which the number before is taken, found
 * without asking for each.
 */
export function freeName(name: string, isTaken: (name: string) => boolean, before: string = ""): string {
  if (!isTaken(name)) return name;
  const isFree = (count: number): boolean => !isTaken(`${name}${before}${count}`);
  let free = 2;
  while (!isFree(free)) free += free < triedNumbers ? 1 : free;
  let taken = free <= triedNumbers ? free - 1 : free / 2;
  while (free - taken > 1) {
    const middle = Math.floor((free + taken) / 2);
    if (isFree(middle)) free = middle;
    else taken = middle;
  }
  return `${name}${before}${free}`;
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
