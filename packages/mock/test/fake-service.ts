import { DroppedConnectionError, UnknownRequestError } from "../src/errors.ts";
import type { JournalEntry, Service } from "../src/service.ts";

/** As much of a service as a server needs: it answers with its options, or as its path says. */
export function fakeService(options: { readonly mode?: string; readonly seed?: unknown } = {}): Service {
  const requests: JournalEntry[] = [];
  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.searchParams.has("api_key")) url.searchParams.set("api_key", "[credential]");
    const entry = { method: request.method, url: url.href, headers: {}, request: {}, answer: undefined };
    const note = (more: Partial<JournalEntry>): void => {
      requests.push({
        ...entry,
        operation: undefined,
        problems: [],
        status: undefined,
        fault: undefined,
        ...more,
      });
    };
    switch (url.pathname) {
      case "/drop":
        note({ operation: "dropGroup", fault: "drop" });
        throw new DroppedConnectionError("Told to drop.");
      case "/hang":
        note({ operation: "hangGroup", fault: "hang" });
        // More than a server that ends would wait for.
        return new Promise((resolve) => setTimeout(resolve, 2 ** 30));
      case "/bad":
        note({
          operation: "updateGroup",
          status: 400,
          problems: [problem("/body/\u001b[2J"), problem("/body/b")],
        });
        return new Response("bad", { status: 400 });
      case "/groups":
        note({ operation: "listGroups", status: 200 });
        return Response.json(options);
      default:
        throw new UnknownRequestError("No operation takes it.", undefined);
    }
  }
  const nothing = (): void => {};
  return {
    fetch: (input, init) => answer(new Request(input, init)),
    requests,
    failNext: nothing,
    delay: nothing,
    now: () => new Date(0),
    setNow: nothing,
    snapshot: () => ({}),
    restore: nothing,
    reset: nothing,
  };
}

function problem(pointer: string): JournalEntry["problems"][number] {
  return { pointer, message: "must be string", keyword: "type" };
}
