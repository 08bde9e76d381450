export { awkwardIds, refusedIds } from "./awkward-ids.ts";
export { caught } from "./caught.ts";
export { hashFiles } from "./hash-files.ts";
export { listExamples, type SpecExample } from "./list-examples.ts";
export { listModules, readImports } from "./list-modules.ts";
export { listResponses, type ResponseExample } from "./list-responses.ts";
export { objectsIn } from "./objects-in.ts";
export { type Handler, type RecordedRequest, type RecordingServer, type Reply, serve } from "./serve.ts";
export { shownText } from "./shown-text.ts";
