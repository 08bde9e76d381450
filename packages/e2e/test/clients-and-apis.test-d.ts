import {
  type Client,
  createClient,
  updateUserGroup as updateCloudflare,
} from "@specmint/cloudflare-user-groups-client";
import { createClient as createSmall } from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup as updateAlone } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
import type { paths } from "@specmint/cloudflare-user-groups-types";
import type { RawClient } from "@specmint/runtime/gen1/raw";
import {
  createClient as createWavefront,
  updateUserGroup as updateWavefront,
} from "@specmint/wavefront-user-groups-client";
import { createClient as createSmallWavefront } from "@specmint/wavefront-user-groups-client/client";
import { describe, it } from "vitest";

declare const bare: RawClient<paths>;
const init = { params: { path: { account_id: "a", user_group_id: "g" } }, body: {} };
const wavefrontInit = { params: { path: { id: "g" } } };

describe("an operation", () => {
  it("takes the clients of its API, from wherever both are, and what is made of one", () => {
    const client = createClient();
    for (const one of [client, createSmall()]) {
      updateCloudflare(one, init);
      updateAlone(one, init);
    }
    const spread: Client = { ...client };
    updateCloudflare(spread, init);
    updateWavefront(createWavefront(), wavefrontInit);
    updateWavefront(createSmallWavefront(), wavefrontInit);
  });

  it("refuses the clients of another API", () => {
    // @ts-expect-error: Wavefront's
    updateCloudflare(createWavefront(), init);
    // @ts-expect-error: Wavefront's
    updateCloudflare(createSmallWavefront(), init);
    // @ts-expect-error: Wavefront's
    updateAlone(createWavefront(), init);
    // @ts-expect-error: Cloudflare's
    updateWavefront(createClient(), wavefrontInit);
    // @ts-expect-error: Cloudflare's
    updateWavefront(createSmall(), wavefrontInit);
  });

  it("refuses what is no client of ours", () => {
    // @ts-expect-error: openapi-fetch's own, over the same paths
    updateCloudflare(bare, init);
    // @ts-expect-error: only like one
    updateCloudflare({ use() {}, eject() {} }, init);
  });
});
