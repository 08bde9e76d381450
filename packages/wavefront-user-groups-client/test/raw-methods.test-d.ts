import { createClient } from "@specmint/wavefront-user-groups-client";
import type {
  ResponseContainerFailure,
  ResponseContainerUserGroupModel,
} from "@specmint/wavefront-user-groups-types";
import { expectTypeOf, it } from "vitest";

const client = createClient();
const path = "/api/v2/usergroup/{id}";
const params = { path: { id: "a" } };

it("PUT is typed by the path", async () => {
  const { data, error } = await client.PUT(path, { params });
  expectTypeOf(data).toEqualTypeOf<ResponseContainerUserGroupModel | undefined>();
  expectTypeOf(error).toEqualTypeOf<ResponseContainerFailure | undefined>();
});

it("refuses what the spec does not have", () => {
  // @ts-expect-error: no such method there
  client.POST(path, { params });
  // @ts-expect-error: no such path
  client.PUT("/api/v2/usergroup", { params });
  // @ts-expect-error: roleIDs is missing
  client.PUT(path, { params, body: { name: "a" } });
});
