import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/index.ts";
import { documentOf, namesIn, pathOf, to } from "./settle-schemas.ts";

/** `name file` of schemas with the keys. */
function schemaNames(keys: readonly string[]): readonly string[] {
  const schemas = Object.fromEntries(keys.map((key) => [key, { type: "string" }]));
  const names = namesIn(documentOf(schemas));
  return keys.map((key) => names.schema(key, "response")).map(({ name, fileName }) => `${name} ${fileName}`);
}

/** `name typeName file` of operations with the ids, each on a path of its own. */
function operationNames(ids: readonly string[], schemas: JsonObject = {}): readonly string[] {
  const names = namesIn(documentOf(schemas, pathsOf(ids)));
  return ids
    .map((_, index) => names.operation(`/paths/~1p${index}/get`))
    .map(({ name, typeName: type, fileName }) => `${name} ${type} ${fileName}`);
}

function pathsOf(ids: readonly string[]): JsonObject {
  const operation = (operationId: string): JsonObject => ({ operationId, responses: { "200": {} } });
  return Object.fromEntries(ids.map((id, index) => [`/p${index}`, { get: operation(id) }]));
}

describe("names of schemas", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["by the rule", ["User", "userGroup"], ["User user", "UserGroup user-group"]],
    ["that differ only in case", ["user", "User", "USER"], ["User2 user2", "User user", "USER user-2"]],
    [
      "that collide: those that are such names already come first",
      ["a-b", "a.b", "AB"],
      ["AB2 ab2", "AB3 ab3", "AB ab"],
    ],
    ["that every package has in small letters", ["paths", "Index"], ["Paths paths", "Index index-2"]],
    [
      "that Windows has devices for",
      ["aux", "Con", "NUL", "prn", "com1", "LPT9", "com10", "auxiliary"],
      [
        "Aux aux-2",
        "Con con-2",
        "NUL nul-2",
        "Prn prn-2",
        "Com1 com1-2",
        "LPT9 lpt9-2",
        "Com10 com10",
        "Auxiliary auxiliary",
      ],
    ],
    [
      "that are what another's JSON Schema is called",
      ["UserSchema", "User", "user-schema"],
      ["UserSchema2 user-schema2", "User user", "UserSchema3 user-schema3"],
    ],
    [
      "that have a name only without what another's JSON Schema is called",
      ["user", "UserSchema"],
      ["User2 user2", "UserSchema user-schema"],
    ],
    ["with numbers that others have", ["a.b", "a-b", "a_b2"], ["AB ab", "AB3 ab3", "AB2 ab2"]],
    ["without a letter", ["1", "-", "_"], ["Schema1 schema1", "Schema schema", "Schema2 schema2"]],
    [
      "of Object.prototype",
      ["__proto__", "constructor", "hasOwnProperty"],
      ["Proto proto", "Constructor constructor", "HasOwnProperty has-own-property"],
    ],
    ["that are numbers of others", ["A2", "A", "a-"], ["A2 a2", "A a", "A3 a3"]],
  ])("are unique, and so are their files: %s", (_, keys, want) => {
    expect(schemaNames(keys)).toEqual(want);
  });

  it("end in Write for the form of requests, with a number where that is taken", () => {
    const marked = { type: "object", properties: { id: { readOnly: true } } };
    const names = namesIn(
      documentOf(
        { User: marked, Group: marked, GroupWrite: { type: "string" }, "my-file": marked },
        pathOf(
          { anyOf: [to("User"), to("Group"), to("my-file")] },
          { anyOf: [to("User"), to("Group"), to("my-file")] },
        ),
      ),
    );
    const both = (key: string): readonly string[] =>
      (["response", "request"] as const).map((direction) => {
        const { name, fileName } = names.schema(key, direction);
        return `${name} ${fileName}`;
      });
    expect(both("User")).toEqual(["User user", "UserWrite user-write"]);
    expect(both("Group")).toEqual(["Group group", "GroupWrite2 group-write2"]);
    expect(both("GroupWrite")).toEqual(["GroupWrite group-write", "GroupWrite group-write"]);
    expect(both("my-file")).toEqual(["MyFile my-file", "MyFileWrite my-file-write"]);
    expect(names.renamed).toEqual([
      {
        what: "the form of schema `Group` in requests",
        wanted: "GroupWrite",
        name: "GroupWrite2",
        other: "schema `GroupWrite`",
        tokens: ["components", "schemas", "Group"],
      },
    ]);
  });
});

describe("names of forms for multipart requests", () => {
  it("end in Upload, with a number where that is taken", () => {
    const avatar = { properties: { file: { type: "string", format: "binary" } } };
    const content = {
      "multipart/form-data": { schema: to("avatar") },
      "application/json": { schema: to("avatar") },
    };
    const document = documentOf(
      { avatar, "avatar-upload": { type: "string" } },
      { "/a": { post: { operationId: "a", requestBody: { content }, responses: {} } } },
    );
    const { renamed, schema } = namesIn(document);
    expect(schema("avatar", "request").name).toBe("Avatar");
    expect(schema("avatarUpload", "request")).toEqual({
      name: "AvatarUpload2",
      typeName: "AvatarUpload2",
      fileName: "avatar-upload2",
    });
    expect(renamed).toEqual([
      {
        what: "the form of schema `avatar` in multipart requests",
        wanted: "AvatarUpload",
        name: "AvatarUpload2",
        other: "schema `avatar-upload`",
        tokens: ["components", "schemas", "avatar"],
      },
    ]);
  });
});

describe("names of operations", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["as they are", ["getUser"], ["getUser GetUser get-user"]],
    ["by the rule", ["users/get", "delete"], ["usersGet UsersGet users-get", "delete_ Delete delete"]],
    [
      "that differ only in case",
      ["getUser", "GetUser", "getuser"],
      ["getUser GetUser get-user", "getUser2 GetUser2 get-user2", "getuser Getuser getuser"],
    ],
    [
      "that collide: those that are such names already come first",
      ["get-user", "get/user", "getUser"],
      ["getUser2 GetUser2 get-user2", "getUser3 GetUser3 get-user3", "getUser GetUser get-user"],
    ],
    [
      "that every client has",
      ["createClient", "unwrap", "ApiError"],
      [
        "createClient2 CreateClient2 create-client2",
        "unwrap2 Unwrap2 unwrap2",
        "apiError ApiError api-error",
      ],
    ],
    [
      "that are what another takes or gives",
      ["order", "OrderResult", "CartInit", "cart"],
      [
        "order Order order",
        "orderResult OrderResult order-result",
        "cartInit CartInit cart-init",
        "cart Cart cart",
      ],
    ],
    [
      "whose types would be others of the client's",
      ["binary", "call"],
      ["binary Binary2 binary", "call Call call"],
    ],
    [
      "that mean something to those who import a module",
      ["Then", "default"],
      ["then2 Then2 then2", "default_ Default default"],
    ],
  ])("are unique, and so are their types and files: %s", (_, ids, want) => {
    expect(operationNames(ids)).toEqual(want);
  });

  it.each([
    ["getAParams", "GetA2"],
    ["GetABody", "GetA2"],
    ["GetAResponse200", "GetA2"],
    ["GetAResponse2XX", "GetA2"],
    ["GetAResponse404", "GetA"],
  ])("keep clear of the schema %s", (schema, type) => {
    const names = operationNames(["getA"], { [schema]: { type: "string" } });
    expect(names).toEqual([`getA ${type} get-a`]);
  });

  it("keep clear of the types of the bodies of a request that has a name", () => {
    const body = { content: { "application/json": {}, "text/plain": {} } };
    const operation = {
      operationId: "a",
      requestBody: { $ref: "#/components/requestBodies/B" },
      responses: {},
    };
    const names = namesIn({
      paths: { "/a": { post: operation } },
      components: { schemas: { ABody2: { type: "string" } }, requestBodies: { B: body } },
    });
    expect(names.operation("/paths/~1a/post").typeName).toBe("A2");
    expect(names.renamed).toEqual([
      {
        what: "POST /a",
        wanted: "ABody2",
        name: "A2Body2",
        other: "schema `ABody2`",
        tokens: ["paths", "/a", "post", "operationId"],
      },
    ]);
  });

  it("keep clear of the builders of schemas with what their examples are called", () => {
    const schema = { type: "string" };
    expect(operationNames(["buildPet"], { PetExamples: schema })).toEqual(["buildPet2 BuildPet2 build-pet2"]);
    // A client has no validators and no builders.
    const calls = ["validatePet ValidatePet validate-pet", "buildPet BuildPet build-pet"];
    expect(operationNames(["validatePet", "buildPet"], { Pet: schema })).toEqual(calls);
  });

  it("say nothing of two operations with one operationId, which is an error of its own", () => {
    const names = namesIn(documentOf({}, pathsOf(["same", "same"])));
    expect(names.renamed).toEqual([]);
    expect(names.operation("/paths/~1p1/get").name).toBe("same2");
  });

  it("come from method and path where there is no operationId", () => {
    const names = namesIn(documentOf({}, pathsOf([""])));
    expect(names.operation("/paths/~1p0/get")).toEqual({
      name: "getP0",
      typeName: "GetP0",
      fileName: "get-p0",
    });
  });

  it("are empty for what is not there", () => {
    const names = namesIn(documentOf({}, pathsOf([""])));
    const none = { name: "", typeName: "", fileName: "" };
    expect(names.operation("/paths/~1p1/get")).toEqual(none);
    expect(names.schema("__proto__", "request")).toEqual(none);
  });
});

describe("names of webhooks and callbacks", () => {
  const called = (...methods: readonly string[]): JsonObject =>
    Object.fromEntries(methods.map((method) => [method, { responses: {} }]));
  const callbacks: JsonObject = {
    "on done": { "{$request.body#/url}": called("post") },
    both: { "{$url}": called("put", "post") },
    several: { "{$a}": called("post"), "{$b}": called("post") },
  };
  const document: JsonObject = {
    paths: { "/a": { get: { operationId: "watch", responses: {}, callbacks } } },
    webhooks: {
      "order.shipped": called("post"),
      "watch-on-done": called("post"),
      "/x": called("get", "put"),
      "": called("post"),
    },
    components: {},
  };

  it("come from their keys, with the method where there are several, and are unique", () => {
    const names = namesIn(document);
    const at = (pointer: string): string => {
      const { name, fileName } = names.operation(pointer);
      return `${name} ${fileName}`;
    };
    expect(at("/webhooks/order.shipped/post")).toBe("OrderShipped order-shipped");
    expect(at("/webhooks/watch-on-done/post")).toBe("WatchOnDone watch-on-done");
    expect(at("/webhooks/~1x/get")).toBe("XGet x-get");
    expect(at("/webhooks/~1x/put")).toBe("XPut x-put");
    expect(at("/webhooks//post")).toBe("Schema schema");
    const base = "/paths/~1a/get/callbacks";
    expect(at(`${base}/on done/{$request.body#~1url}/post`)).toBe("WatchOnDone2 watch-on-done2");
    expect(at(`${base}/both/{$url}/put`)).toBe("WatchBothPut watch-both-put");
    expect(at(`${base}/both/{$url}/post`)).toBe("WatchBothPost watch-both-post");
    expect(at(`${base}/several/{$a}/post`)).toBe("WatchSeveral watch-several");
    expect(at(`${base}/several/{$b}/post`)).toBe("WatchSeveral2 watch-several2");
    expect(names.renamed.map(({ what, wanted, name, other }) => [what, wanted, name, other])).toEqual([
      ["callback `on done` of `watch`", "WatchOnDoneParams", "WatchOnDone2Params", "webhook `watch-on-done`"],
      [
        "callback `several` of `watch`",
        "WatchSeveralParams",
        "WatchSeveral2Params",
        "callback `several` of `watch`",
      ],
    ]);
  });
});
