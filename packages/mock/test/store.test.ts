import { expect, it } from "vitest";
import { createMock } from "../src/create-mock.ts";
import { stateOf, store } from "../src/store.ts";
import { api, ask, type Group } from "./groups-api.ts";

it("keeps copies", () => {
  const given = { list: [1] };
  const kept = store([["a", given]]);
  given.list.push(2);
  kept.get("a")?.list.push(3);
  kept.values()[0]?.list.push(4);
  kept.entries()[0]?.[1].list.push(5);
  expect(kept.get("a")).toEqual({ list: [1] });
  expect(kept.get("b")).toBeUndefined();
  kept.set("b", { list: [] });
  expect(kept.keys()).toEqual(["a", "b"]);
  expect([kept.delete("a"), kept.delete("a")]).toEqual([true, false]);
  expect(kept.entries()).toEqual([["b", { list: [] }]]);
});

it("is what snapshots hold", async () => {
  const groups = store<Group>([["g1", { id: "g1", name: "first" }]]);
  const service = createMock(api, {
    state: stateOf({ groups }),
    handlers: {
      readGroup: ({ params }) => {
        const group = groups.get(params.path.id);
        return group ? { status: 200, body: group } : { status: 404, body: { message: "none" } };
      },
      replaceGroup: ({ params, body }) => {
        groups.set(params.path.id, body);
        return { status: 200, body };
      },
    },
  });
  const put = (name: string): Promise<unknown> =>
    ask(service, "PUT", "/groups/g1", { body: JSON.stringify({ id: "g1", name }) });
  const read = async (): Promise<unknown> => (await ask(service, "GET", "/groups/g1")).body;
  await put("second");
  const snapshot = service.snapshot();
  await put("third");
  expect(await read()).toEqual({ id: "g1", name: "third" });
  service.restore(JSON.parse(JSON.stringify(snapshot)));
  expect(await read()).toEqual({ id: "g1", name: "second" });
  service.reset();
  expect(await read()).toEqual({ id: "g1", name: "first" });
});
