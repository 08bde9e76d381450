// Runs turbo with the arguments of this script. All scripts of the workspace run it this way: it sends nothing home, and
// asks nobody whether it is the newest. Its launcher takes over here and exits as it does, but for one thing: after Ctrl-C
// turbo exits with 0, as if all were done.
import { createRequire } from "node:module";
import { constants } from "node:os";

process.env["DO_NOT_TRACK"] = "1";
process.env["TURBO_TELEMETRY_DISABLED"] = "1";
process.env["TURBO_NO_UPDATE_NOTIFIER"] = "1";
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () =>
    process.once("exit", () => (process.exitCode = 128 + constants.signals[signal])),
  );
}
createRequire(import.meta.url)("turbo");
