// A Worker: there nothing is asked of a network outside of a handler.
import * as packages from "./import-packages.js";
import { report } from "./report.js";

// biome-ignore lint/style/noDefaultExport: workerd looks for it
export default { test: () => report(packages) };
