// What generated programs import. What stands here stays, in name and in meaning, as long as the number in its name does.
export { runPackageServer } from "./server/program/run-package-server.ts";
