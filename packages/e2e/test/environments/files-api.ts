import type { CallOptions } from "@specmint/runtime";
import { type MadeApi, makeApi } from "./make-api.ts";

/** Bodies that are no JSON, both ways. */
const spec = `openapi: 3.1.0
info: { title: Files, version: 1.0.0 }
servers: [{ url: https://files.example }]
paths:
  /files/{name}:
    parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
    get:
      operationId: downloadFile
      responses:
        "200": { description: The file., content: { application/octet-stream: {} } }
    put:
      operationId: replaceFile
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "204": { description: Replaced. } }
    delete:
      operationId: deleteFile
      responses: { "204": { description: Gone. } }
  /files:
    post:
      operationId: uploadFile
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: { file: { type: string, format: binary }, note: { type: string } }
      responses: { "204": { description: Kept. } }
`;

interface Result {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly response: Response;
}

interface Init extends CallOptions {
  readonly params?: { readonly path: { readonly name: string } };
  readonly body?: unknown;
}

interface Middleware {
  readonly onRequest: (event: { readonly request: Request }) => Request;
}

type Call = (client: FilesClient, init: Init) => Promise<Result>;

/** A client as the tests use it. */
export interface FilesClient {
  use(middleware: Middleware): void;
}

/** The main entry of the client: generated, so its types are not known here. */
export interface FilesModule {
  readonly createClient: (options: { readonly baseUrl: string; readonly fetch?: unknown }) => FilesClient;
  readonly downloadFile: Call;
  readonly replaceFile: Call;
  readonly deleteFile: Call;
  readonly uploadFile: Call;
}

/** Makes the API's packages. */
export function makeFilesApi(): Promise<MadeApi> {
  return makeApi("files", spec);
}
