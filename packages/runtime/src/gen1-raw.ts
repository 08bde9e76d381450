export { createRawClient, type RawClient } from "./raw/create-raw-client.ts";
