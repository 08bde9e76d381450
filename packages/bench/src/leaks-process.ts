// Looks for what calls leave behind. Arguments: the contender's name, the address of the server, an address where nobody
// listens, the number of calls, and the module of Redocly's client if that is the contender. Needs `--expose-gc`. Sends a `Leaks`.
import { setMaxListeners } from "node:events";
import { loadRedocly, redoclyName } from "./contenders/load-redocly.ts";
import { official } from "./contenders/official.ts";
import { plainFetch } from "./contenders/plain-fetch.ts";
import { specmint } from "./contenders/specmint.ts";
import { countLeftovers, type Leftovers, watchTimers } from "./count-leftovers.ts";
import { makeCalls } from "./make-calls.ts";
import { waysToEnd } from "./ways-to-end.ts";

/** What was measured. */
export interface Leaks {
  readonly contender: string;
  readonly calls: number;
  readonly failed: number;
  /** After some calls that are not counted: what is made once is made by then. */
  readonly before: Leftovers;
  readonly after: Leftovers;
}

const atOnce = 50;

const [contender = "", server = "", nowhere = "", count = "", redocly = ""] = process.argv.slice(2);
const tool =
  contender === redoclyName
    ? await loadRedocly(redocly)
    : [plainFetch, specmint, official].find(({ name }) => name === contender);
const { gc: collectGarbage } = globalThis;
if (!tool || !collectGarbage) throw new Error("needs a contender and --expose-gc");

watchTimers();
const { signal } = new AbortController();
// Node warns from the eleventh on; here they are counted.
setMaxListeners(0, signal);
const ways = waysToEnd(tool, signal, server, nowhere);
const calls = Number(count);
await makeCalls(ways, Math.max(800, calls / 4), atOnce);
const before = await countLeftovers(signal, collectGarbage);
const failed = await makeCalls(ways, calls, atOnce);
const after = await countLeftovers(signal, collectGarbage);
process.send?.({ contender, calls, failed, before, after } satisfies Leaks);
