// What bundlers begin with: tries all scenarios, and promises what came of them.
import * as packages from "./import-packages.js";
import { report } from "./report.js";

globalThis.outcomes = report(packages);
