import { describe, expect, it } from "vitest";
import {
  freeName,
  functionName,
  isIdentifier,
  kebabCase,
  optionName,
  suggestIdentifier,
  typeName,
} from "../src/names.ts";

/** What becomes of a key as the name of a type, and of an `operationId` as that of a function. */
const table: readonly (readonly [given: string, type: string, call: string])[] = [
  // Names already.
  ["UserGroup", "UserGroup", "userGroup"],
  ["updateUserGroup", "UpdateUserGroup", "updateUserGroup"],
  ["UserGroupWrite", "UserGroupWrite", "userGroupWrite"],
  ["HTTPError", "HTTPError", "httpError"],
  ["RoleDTO", "RoleDTO", "roleDTO"],
  // What stands between words.
  ["pull-request", "PullRequest", "pullRequest"],
  ["droplet", "Droplet", "droplet"],
  ["user_group", "UserGroup", "userGroup"],
  ["oneClicks_list", "OneClicksList", "oneClicksList"],
  ["repos/get-branch", "ReposGetBranch", "reposGetBranch"],
  ["v1.Pod", "V1Pod", "v1Pod"],
  ["Get User", "GetUser", "getUser"],
  ["get /pets/{id}", "GetPetsId", "getPetsId"],
  ["Response<User>", "ResponseUser", "responseUser"],
  ["a\nb`$", "AB", "aB"],
  ["-_a__b-", "AB", "aB"],
  ["_private", "Private", "private_"],
  ["__proto__", "Proto", "proto"],
  // Capitals.
  ["CreateCall", "CreateCall", "createCall"],
  ["URLShorten", "URLShorten", "urlShorten"],
  ["URL-SHORTEN", "URLSHORTEN", "urlSHORTEN"],
  ["URL2Shorten", "URL2Shorten", "url2Shorten"],
  ["ID", "ID", "id"],
  ["A-b", "AB", "aB"],
  ["OAuth2", "OAuth2", "oAuth2"],
  ["SHOUT_ONE", "SHOUTONE", "shoutONE"],
  // Digits.
  ["1_2", "Schema1_2", "operation1_2"],
  ["v1_2_3", "V1_2_3", "v1_2_3"],
  ["v1__2", "V12", "v12"],
  ["v1-2", "V12", "v12"],
  ["a_1", "A1", "a1"],
  ["1_a", "Schema1A", "operation1A"],
  ["webhooks_changes_8", "WebhooksChanges8", "webhooksChanges8"],
  ["123abc", "Schema123abc", "operation123abc"],
  ["3d-model", "Schema3dModel", "operation3dModel"],
  // Words of TypeScript, and what objects inherit.
  ["class", "Class", "class_"],
  ["string", "String", "string_"],
  ["any-", "Any", "any_"],
  ["delete", "Delete", "delete_"],
  ["Delete", "Delete", "delete_"],
  ["await", "Await", "await_"],
  ["undefined", "Undefined", "undefined_"],
  ["constructor", "Constructor", "constructor"],
  ["toString", "ToString", "toString"],
  // Other alphabets.
  ["Numéro", "Numero", "numero"],
  ["Nume\u0301ro", "Numero", "numero"],
  ["ünsure", "Unsure", "unsure"],
  ["Größe", "GroUdfE", "groUdfE"],
  ["日本", "U65e5U672c", "u65e5U672c"],
  ["한", "Ud55c", "ud55c"],
  ["😀", "U1f600", "u1f600"],
  ["a–b…", "AB", "aB"],
  // Nothing.
  ["", "Schema", "operation"],
  ["--", "Schema", "operation"],
];

describe("the rule of names", () => {
  it.each(table)("makes of %j the type %s and the function %s", (given, type, call) => {
    expect([typeName(given), functionName(given)]).toEqual([type, call]);
  });

  it.each(table)("leaves what it has made of %j as it is", (given) => {
    expect(typeName(typeName(given))).toBe(typeName(given));
    expect(functionName(functionName(given))).toBe(functionName(given));
    expect(optionName(optionName(given))).toBe(optionName(given));
  });

  it.each(table)("makes identifiers of %j, and modules in kebab-case", (given) => {
    expect(isIdentifier(typeName(given))).toBe(true);
    expect(isIdentifier(functionName(given))).toBe(true);
    expect(typeName(given)).toMatch(/^[A-Z](?:[A-Za-z0-9]|\d_(?=\d))*$/);
    expect(kebabCase(typeName(given))).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  it.each([
    ["apiToken", "apiToken"],
    ["api_key", "apiKey"],
    ["ApiKeyAuth", "apiKeyAuth"],
    ["OAuth2.0", "oAuth20"],
    ["JWT", "jwt"],
    ["2fa", "option2fa"],
    ["default", "default_"],
    ["", "option"],
  ])("makes of %j the option %s", (given, want) => {
    expect(optionName(given)).toBe(want);
  });

  it.each([
    ["UserGroup", "user-group"],
    ["updateUserGroup", "update-user-group"],
    ["HTTPError", "http-error"],
    ["OAuth2App", "o-auth2-app"],
    ["V1_2", "v1-2"],
    ["delete_", "delete"],
  ])("makes of the name %s the module %s", (given, want) => {
    expect(kebabCase(given)).toBe(want);
  });

  it.each([
    ["delete", "theDelete"],
    ["Update User Group", "updateUserGroup"],
    ["2fa", "the2fa"],
    ["", "name"],
  ])("suggests for %j the name %s", (given, want) => {
    expect(suggestIdentifier(given)).toBe(want);
  });
});

it("numbers as many of one name as there are, without asking for each number again", () => {
  const taken = new Set<string>();
  let asked = 0;
  for (let count = 1; count <= 3000; count++) {
    const name = freeName("A", (one) => {
      asked++;
      return taken.has(one);
    });
    taken.add(name);
  }
  expect([...taken].sort()).toEqual(["A", ...Array.from({ length: 2999 }, (_, at) => `A${at + 2}`)].sort());
  expect(asked).toBeLessThan(3000 * 100);
});
