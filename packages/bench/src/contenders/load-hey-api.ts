import { pathToFileURL } from "node:url";
import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** What we use of the generated client; the real types come into being with it. */
interface HeyApiModule {
  createClient(config: object): object;
  updateUserGroup(options: object): Promise<{ readonly data?: unknown; readonly error?: unknown }>;
}

/** The client that hey-api generated, from the module that `bundleHeyApi` made of it. */
export async function loadHeyApi(file: string): Promise<Contender> {
  const { createClient, updateUserGroup }: HeyApiModule = await import(pathToFileURL(file).href);
  return {
    name: "hey-api",
    open(baseUrl) {
      const headers = { accept: "application/json" };
      const client = createClient({ baseUrl, headers, auth: toCredential });
      const path = { account_id: call.accountId, user_group_id: call.groupId };
      const body = { name: call.name };
      return async () => {
        const { data, error } = await updateUserGroup({ client, path, body });
        if (error) throw error;
        return data;
      };
    },
  };
}

// A plain string would go into X-Auth-Email and X-Auth-Key as well.
function toCredential({ scheme }: { readonly scheme?: string }): string | undefined {
  return scheme === "bearer" ? call.token : undefined;
}
