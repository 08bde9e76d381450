import {
  type ApiDefinition,
  type CallOptions,
  type ClientOptions,
  type CredentialOption,
  callOperation,
  createRawClient,
  type Failure,
  type OperationDefinition,
  querySerializer,
  type RawClient,
  type Status2XX,
  type Status3XX,
  type Status4XX,
  type Status5XX,
  type Success,
} from "./runtime.ts";

// What a generated client looks like, for an API as small as it can be.

export interface paths {
  "/groups/{id}": {
    put: {
      parameters: Params;
      requestBody: { content: { "application/json": GroupWrite } };
      responses: {
        200: { content: { "application/json": Group } };
        "4XX": { content: { "application/json": Problem } };
      };
    };
  };
}

interface Params {
  path: { id: string };
  query?: { dry_run?: boolean; note?: string; tags?: string[]; filter?: { kind?: string; size?: number } };
}

export interface GroupWrite {
  name?: string;
  members?: number[];
}
export interface Group {
  id: string;
}
export interface Problem {
  success: false;
  message: string;
}

export type Client = RawClient<paths>;

export type Options = ClientOptions & {
  apiToken?: CredentialOption | undefined;
  apiEmail?: CredentialOption | undefined;
  apiKey?: CredentialOption | undefined;
};

export const definition: ApiDefinition = {
  api: "groups",
  server: "https://api.example.com/v4",
  serializeQuery: querySerializer({}),
  security: [
    [{ option: "apiToken", env: "GROUPS_TOKEN", name: "Authorization", prefix: "Bearer " }],
    [
      { option: "apiEmail", env: "GROUPS_EMAIL", name: "X-Auth-Email", prefix: "" },
      { option: "apiKey", env: "GROUPS_KEY", name: "X-Auth-Key", prefix: "" },
    ],
  ],
};

export function createClient(options: Options = {}): Client {
  return createRawClient<paths>(definition, options);
}

export const operation: OperationDefinition = {
  api: "groups",
  method: "PUT",
  path: "/groups/{id}",
  accept: "application/json",
  retry: [409],
  responses: {
    "200": { json: true, failure: { keys: ["success"], equals: false } },
    "4XX": { json: true },
  },
};

export interface UpdateGroupInit extends CallOptions {
  params: Params;
  body: GroupWrite;
}

export type UpdateGroupResult =
  | Success<200, Group>
  | Failure<200, Problem>
  | Failure<Status4XX, Problem>
  | Failure<Exclude<Status2XX, 200> | Status3XX | Status5XX, unknown>;

export function updateGroup(client: Client, init: UpdateGroupInit): Promise<UpdateGroupResult> {
  return callOperation(client, operation, init);
}
