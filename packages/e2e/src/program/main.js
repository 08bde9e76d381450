// Tries all scenarios with what is imported here, and tells the server what came of them.
import * as packages from "./import-packages.js";
import { report } from "./report.js";

await report(packages);
