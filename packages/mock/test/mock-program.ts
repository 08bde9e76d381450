// What a generated package has as its program.
import { runServer } from "../src/server.ts";
import { fakeService } from "./fake-service.ts";

await runServer(
  {
    name: "@specmint/groups-fixtures",
    title: "Groups",
    version: "1.2.3",
    modes: ["documented", "observed"],
    example: {
      method: "PUT",
      path: "/groups",
      headers: { Authorization: "Bearer <your token>" },
      body: { name: "it's" },
    },
  },
  (options) => {
    if (options.seed === "bad") throw new TypeError("groups must be an array,\nnot \u001b[31mthat.");
    return fakeService(options);
  },
);
