// A page whose client asks a server of another origin, whose URL is the page's query.
import { createClient, updateUserGroup } from "@specmint/cloudflare-user-groups-client";

const baseUrl = decodeURIComponent(location.search.slice(1));
const client = createClient({ apiToken: "secret", baseUrl, maxRetries: 0 });

async function rename(id: string, name: string): Promise<object> {
  const path = { account_id: "0".repeat(32), user_group_id: id };
  try {
    const result = await updateUserGroup(client, { params: { path }, body: { name } });
    const { ok, status, response } = result;
    const says = ok ? result.data.result?.name : result.error;
    return { status, says, retryAfter: response.headers.get("retry-after") };
  } catch (error) {
    return { thrown: (error as Error).name };
  }
}

Object.assign(globalThis, { rename });
