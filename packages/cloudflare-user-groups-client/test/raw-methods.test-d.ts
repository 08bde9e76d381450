import { createClient } from "@specmint/cloudflare-user-groups-client";
import type {
  FailureEnvelope,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { expectTypeOf, it } from "vitest";

const client = createClient();
const path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
const params = { path: { account_id: "a", user_group_id: "g" } };

it("PUT is typed by the path", async () => {
  const { data, error } = await client.PUT(path, { params, body: {} });
  expectTypeOf(data).toEqualTypeOf<UserGroupUpdateResponseEnvelope | undefined>();
  expectTypeOf(error?.success).toEqualTypeOf<false | undefined>();
  expectTypeOf(error?.errors).toEqualTypeOf<FailureEnvelope["errors"] | undefined>();
});

it("refuses what the spec does not have", () => {
  // @ts-expect-error: no such method there
  client.GET(path, { params });
  // @ts-expect-error: no such path
  client.PUT("/accounts", { params, body: {} });
  // @ts-expect-error: the body is missing
  client.PUT(path, { params });
  // @ts-expect-error: not a string
  client.PUT(path, { params, body: { name: 1 } });
});
