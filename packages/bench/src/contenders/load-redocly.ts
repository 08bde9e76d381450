import { pathToFileURL } from "node:url";
import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** Its name in the tables. */
export const redoclyName = "Redocly";

/** What we use of the generated client; the real types come into being with it. */
interface RedoclyModule {
  readonly OPERATIONS: object;
  createClient(operations: object, config: object): RedoclyClient;
}

interface RedoclyClient {
  updateUserGroup(input: object, init: object): Promise<unknown>;
}

/** The client that Redocly's command generated, from the module that `bundleRedocly` made of it. It repeats nothing unless told to. */
export async function loadRedocly(file: string): Promise<Contender> {
  const { createClient, OPERATIONS }: RedoclyModule = await import(pathToFileURL(file).href);
  return {
    name: redoclyName,
    open(serverUrl, limits) {
      const { timeout, signal: always } = limits ?? {};
      const client = createClient(OPERATIONS, { serverUrl, timeout, auth: { bearer: call.token } });
      const path = { account_id: call.accountId, user_group_id: call.groupId };
      const body = { name: call.name };
      return async (own) => {
        const signal = always && own ? AbortSignal.any([always, own]) : (own ?? always);
        return client.updateUserGroup({ path, body }, { signal });
      };
    },
  };
}
