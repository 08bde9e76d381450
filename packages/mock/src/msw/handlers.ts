import { HttpResponse, http } from "msw";
import type { MockApi, MockOperations } from "../api.ts";
import { createMock, type Mock } from "../create-mock.ts";
import { isDropped } from "../errors.ts";
import type { HttpHandler } from "./http-handler.ts";

/** What handlers may be told. */
export interface MswOptions {
  /** What answers, in place of examples: `createService({ … })` of the package's `service` entry. */
  readonly service?: Mock | undefined;
  /** Where the API is, if it is not where its description says: `https://example.com/api`. */
  readonly baseUrl?: string | undefined;
}

/** The handlers of an API. A request to one of its servers that no operation takes is an error. */
export function handlers<Operations extends MockOperations>(
  api: MockApi<Operations>,
  { service = createMock(api), baseUrl }: MswOptions,
): readonly HttpHandler[] {
  return [
    http.all("*", async ({ request }) => {
      const own = ownRequest(service, request, baseUrl);
      return own && (await answer(() => service.fetch(own)));
    }),
  ];
}

/** The request as the mock takes it; undefined: it goes elsewhere. */
export function ownRequest(mock: Mock, request: Request, baseUrl: string | undefined): Request | undefined {
  const url = new URL(request.url);
  if (baseUrl === undefined) return mock.isServed(request.method, url) ? request : undefined;
  const base = new URL(baseUrl);
  const path = base.pathname.replace(/\/$/, "");
  if (url.origin !== base.origin || !`${url.pathname}/`.startsWith(`${path}/`)) return undefined;
  return new Request(`${url.origin}${url.pathname.slice(path.length)}${url.search}`, request);
}

/** MSW answers by itself where a handler throws. Where the connection is to end, it is told so. */
export async function answer(fetch: () => Promise<Response | undefined>): Promise<Response | undefined> {
  try {
    return await fetch();
  } catch (error) {
    if (isDropped(error)) return HttpResponse.error();
    throw error;
  }
}
